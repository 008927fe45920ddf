package io.boussole.metrics.series;

import io.boussole.metrics.database.Columns;
import io.boussole.metrics.database.Database;
import io.boussole.metrics.fact.BucketChanges.Sum;
import io.boussole.metrics.fact.Measure;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads sums, never events. */
@ApplicationScoped
final class SeriesRepository {
    private static final String DAY_SUMS = """
            select width_bucket(bucket_start, ?) as day, measure, currency, sum(facts) as facts, sum(amount) as amount, sum(squares) as squares
            from measure_bucket
            where tenant_id = ? and measure = any (?) and bucket_start >= ? and bucket_start < ?
                and (?::uuid is null or connection_id = ?)
            group by 1, 2, 3 having sum(facts) <> 0 or sum(amount) <> 0 order by 1, 2, 3""";

    private static final String MISSING_CREATION_DATES = """
            select count(*) from fact
            where tenant_id = ? and (?::uuid is null or connection_id = ?) and kind = 'DEAL' and counted and started_at is null""";

    private static final String WATERMARKS = """
            select connection_id, last_event_at from connection_tally
            where tenant_id = ? and (?::uuid is null or connection_id = ?) order by connection_id""";

    private final Database database;

    SeriesRepository(Database database) {
        this.database = database;
    }

    List<DaySum> daySums(SeriesQuery query) {
        return database.query(
                DAY_SUMS,
                parameters -> parameters
                        .column("timestamptz", query.dayStarts(), start -> start)
                        .put(query.tenantId())
                        .column("text", List.copyOf(query.metric().measures()), measure -> measure)
                        .put(query.start())
                        .put(query.end())
                        .put(query.connectionId())
                        .put(query.connectionId()),
                row -> new DaySum(
                        query.from().plusDays(row.getInt("day") - 1L),
                        Measure.valueOf(row.getString("measure")),
                        row.getString("currency"),
                        new Sum(row.getLong("facts"), row.getBigDecimal("amount"), row.getBigDecimal("squares"))));
    }

    long missingCreationDates(String tenantId, @Nullable UUID connectionId) {
        return database.queryOne(
                        MISSING_CREATION_DATES,
                        parameters -> parameters.put(tenantId).put(connectionId).put(connectionId),
                        row -> row.getLong(1))
                .orElse(0L);
    }

    List<Series.Watermark> watermarks(String tenantId, @Nullable UUID connectionId) {
        return database.query(
                WATERMARKS,
                parameters -> parameters.put(tenantId).put(connectionId).put(connectionId),
                row -> new Series.Watermark(Columns.uuid(row, "connection_id"), Columns.instant(row, "last_event_at")));
    }
}
