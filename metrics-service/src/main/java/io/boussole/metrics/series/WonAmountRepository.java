package io.boussole.metrics.series;

import io.boussole.metrics.database.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.LongStream;

/** Amounts of won deals, deal by deal. */
@ApplicationScoped
final class WonAmountRepository {
    private static final String AMOUNTS = """
            select width_bucket(ended_at, ?) as day, coalesce(currency, '') as currency, count(*) as deals,
                sum(ln(amount)) as logs, sum(ln(amount) * ln(amount)) as squares
            from fact where tenant_id = ? and kind = 'DEAL' and counted and outcome = 'WON' and amount > 0
                and ended_at >= ? and ended_at < ?""";

    private static final String BY_DAY = " group by 1, 2 order by 1, 2";

    private final Database database;

    WonAmountRepository(Database database) {
        this.database = database;
    }

    /** @param currency empty where nobody said which it is */
    record DayAmounts(LocalDate day, String currency, AmountLogs logs) {}

    /** Of the query's days in its time zone, and of its filter. */
    List<DayAmounts> byDay(SeriesQuery query) {
        List<Instant> starts = LongStream.rangeClosed(
                        query.from().toEpochDay(), query.to().toEpochDay())
                .mapToObj(day ->
                        LocalDate.ofEpochDay(day).atStartOfDay(query.zone()).toInstant())
                .toList();
        return database.query(
                AMOUNTS + CellSql.conditions(query.filter()) + BY_DAY,
                parameters -> {
                    parameters
                            .column("timestamptz", starts, start -> start)
                            .put(query.tenantId())
                            .put(query.from().atStartOfDay(query.zone()).toInstant())
                            .put(query.to()
                                    .plusDays(1)
                                    .atStartOfDay(query.zone())
                                    .toInstant());
                    CellSql.put(parameters, query.filter());
                },
                row -> new DayAmounts(
                        query.from().plusDays(row.getInt("day") - 1L),
                        row.getString("currency"),
                        AmountLogs.of(row.getLong("deals"), row.getDouble("logs"), row.getDouble("squares"))));
    }
}
