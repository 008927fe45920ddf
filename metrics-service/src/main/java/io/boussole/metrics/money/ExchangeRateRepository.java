package io.boussole.metrics.money;

import io.boussole.metrics.database.Columns;
import io.boussole.metrics.database.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Exchange rates of tenants. */
@ApplicationScoped
final class ExchangeRateRepository {
    private static final String SAVE = """
            insert into exchange_rate as stored (tenant_id, known_on, base, quote, day, rate)
            select ?, ?, * from unnest(?, ?, ?, ?)
            on conflict (tenant_id, base, quote, day, known_on) do update set rate = excluded.rate""";

    /** Of each pair and day what was known last. */
    private static final String KNOWN = """
            select distinct on (base, quote, day) base, quote, day, rate from exchange_rate
            where tenant_id = ? and day between ? and ? and known_on <= ? and (?::text is null or base = ?)
                and (?::text is null or quote = ?) and (base, quote, day) > (?, ?, ?)
            order by base, quote, day, known_on desc limit ?""";

    private static final int ALL = Integer.MAX_VALUE;

    private final Database database;

    ExchangeRateRepository(Database database) {
        this.database = database;
    }

    void save(String tenantId, LocalDate knownOn, List<ExchangeRate> rates) {
        database.update(
                SAVE,
                parameters -> parameters
                        .put(tenantId)
                        .put(knownOn)
                        .column("text", rates, ExchangeRate::base)
                        .column("text", rates, ExchangeRate::quote)
                        .column("date", rates, ExchangeRate::day)
                        .column("numeric", rates, ExchangeRate::rate));
    }

    /** All pairs of these days, both included, as they were known at the end of {@code knownOn}. */
    List<ExchangeRate> between(String tenantId, LocalDate from, LocalDate to, LocalDate knownOn) {
        return page(new ExchangeRateQuery(tenantId, null, null, from, to), knownOn, null, ALL);
    }

    /** @param after the rate that the page before ended with; null for the first page */
    List<ExchangeRate> page(ExchangeRateQuery query, LocalDate knownOn, @Nullable ExchangeRateKey after, int limit) {
        return database.query(
                KNOWN,
                parameters -> parameters
                        .put(query.tenantId())
                        .put(query.from())
                        .put(query.to())
                        .put(knownOn)
                        .put(query.base())
                        .put(query.base())
                        .put(query.quote())
                        .put(query.quote())
                        .put(after == null ? "" : after.base())
                        .put(after == null ? "" : after.quote())
                        .put(after == null ? LocalDate.EPOCH : after.day())
                        .put(limit),
                ExchangeRateRepository::rate);
    }

    private static ExchangeRate rate(ResultSet row) throws SQLException {
        return new ExchangeRate(
                row.getString("base"), row.getString("quote"), Columns.date(row, "day"), row.getBigDecimal("rate"));
    }
}
