package io.boussole.metrics.fact.store;

import io.boussole.metrics.database.Database;
import io.boussole.metrics.fact.BucketChanges;
import io.boussole.metrics.fact.BucketChanges.Bucket;
import io.boussole.metrics.fact.BucketChanges.Sum;
import io.boussole.metrics.fact.Dimensions;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The sums that KPIs are read from. */
@ApplicationScoped
public final class BucketRepository {
    private static final String ADD = """
            insert into measure_bucket as stored
                (tenant_id, connection_id, known_on, measure, bucket_start, currency, owner, source, segment, pipeline, stage,
                 value, facts, amount, squares)
            select ?, ?, ?, * from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (tenant_id, measure, bucket_start, connection_id, currency, owner, source, segment, pipeline, stage,
                value, known_on)
            do update set facts = stored.facts + excluded.facts, amount = stored.amount + excluded.amount,
                squares = stored.squares + excluded.squares""";

    private static final String FORGET_NOTHINGS = """
            delete from measure_bucket b using (
                select measure, bucket_start, currency, owner, source, segment, pipeline, stage, value from measure_bucket
                where tenant_id = ? and connection_id = ?
                group by measure, bucket_start, currency, owner, source, segment, pipeline, stage, value
                having sum(facts) = 0 and sum(amount) = 0 and sum(squares) = 0
            ) n
            where b.tenant_id = ? and b.connection_id = ? and b.measure = n.measure and b.bucket_start = n.bucket_start
                and b.currency = n.currency and b.owner = n.owner and b.source = n.source and b.segment = n.segment
                and b.pipeline = n.pipeline and b.stage = n.stage and b.value = n.value""";

    private final Database database;
    private final DayRollUp days;

    BucketRepository(Database database, DayRollUp days) {
        this.database = database;
        this.days = days;
    }

    public void add(ConnectionId connection, BucketChanges changes, LocalDate knownOn) {
        List<Map.Entry<Bucket, Sum>> rows = List.copyOf(changes.changes().entrySet());
        if (rows.isEmpty()) {
            return;
        }
        database.update(
                ADD,
                parameters -> parameters
                        .put(connection.tenantId())
                        .put(connection.id())
                        .put(knownOn)
                        .column("text", rows, row -> row.getKey().measure())
                        .column("timestamptz", rows, row -> row.getKey().start())
                        .column("text", rows, row -> row.getKey().currency())
                        .column("text", rows, dimension(Dimensions::owner))
                        .column("text", rows, dimension(Dimensions::source))
                        .column("text", rows, dimension(Dimensions::segment))
                        .column("text", rows, dimension(Dimensions::pipeline))
                        .column("text", rows, dimension(Dimensions::stage))
                        .column("bigint", rows, row -> row.getKey().value())
                        .column("bigint", rows, row -> row.getValue().count())
                        .column("numeric", rows, row -> row.getValue().amount())
                        .column("numeric", rows, row -> row.getValue().squares()));
        days.add(connection, changes);
    }

    /** Takes away, with its days, what adds up to nothing by now. */
    void forgetNothings(ConnectionId connection) {
        database.update(
                FORGET_NOTHINGS,
                parameters -> parameters
                        .put(connection.tenantId())
                        .put(connection.id())
                        .put(connection.tenantId())
                        .put(connection.id()));
    }

    private static Function<Map.Entry<Bucket, Sum>, @Nullable Object> dimension(Function<Dimensions, String> part) {
        return row -> part.apply(row.getKey().dimensions());
    }
}
