package io.boussole.metrics.quality;

import io.boussole.metrics.database.Columns;
import io.boussole.metrics.database.Database;
import io.boussole.metrics.fact.FactKind;
import io.boussole.metrics.source.SourceKind;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The counts that scores are made of. */
@ApplicationScoped
final class QualityRepository {
    private static final String CONNECTIONS =
            "select id, name, source from connection where tenant_id = ? and (?::uuid is null or id = ?)"
                    + " and deleted_at is null order by created_at, id";

    /** What changed before the first day counts as changed on the day before it. */
    private static final String FIELDS = """
            select connection_id, kind, field, greatest(day, ?::date - 1) as day, sum(change) as change from fact_field_day
            where tenant_id = ? and (?::uuid is null or connection_id = ?) group by 1, 2, 3, 4 order by 4""";

    private static final String EVENTS = """
            select connection_id, sum(received) as received, sum(rejected) as rejected, sum(timed) as timed,
                sum(timely) as timely
            from event_day where tenant_id = ? and (?::uuid is null or connection_id = ?) and day >= ? group by 1""";

    private static final String LAGS = """
            select connection_id, kind, lag_days, sum(facts) as facts from fact_lag_day
            where tenant_id = ? and time_zone = ? and day >= ? group by 1, 2, 3""";

    private static final String ADDRESSES = """
            select connection_id, count(*) as number, count(distinct address) as addresses from (
                select connection_id, case when person_type = 'EMAIL' then person
                    else nullif(state -> 'registers' -> 'EMAIL' ->> 0, '') end as address
                from fact where tenant_id = ? and (?::uuid is null or connection_id = ?) and kind = 'CONTACT' and counted
            ) contact where address is not null group by 1""";

    private static final String LOSSES = """
            select count(*) filter (where outcome = 'WON' and amount is null and ended_at >= ? and ended_at < ?) as amountless,
                count(*) filter (where outcome = 'WON' and amount is not null and currency is null
                    and ended_at >= ? and ended_at < ?) as currencyless,
                count(*) filter (where started_at is null) as undated,
                count(*) filter (where source = '' and started_at >= ? and started_at < ?) as sourceless
            from fact where tenant_id = ? and kind = 'DEAL' and counted""";

    private final Database database;

    QualityRepository(Database database) {
        this.database = database;
    }

    /** A connection that tells something. */
    record Sender(UUID id, String name, SourceKind source) {}

    /** @param field empty: the facts themselves */
    record FieldChange(UUID connectionId, FactKind kind, String field, LocalDate day, long change) {}

    /** Events of the last days. */
    record EventCounts(UUID connectionId, long received, long rejected, long timed, long timely) {}

    /** Facts that arrived so many days after the day of which they tell. */
    record LagCount(UUID connectionId, FactKind kind, int lagDays, long facts) {}

    /** Contacts with an address. */
    record Addresses(UUID connectionId, long contacts, long distinct) {}

    /** Deals that figures miss. */
    record Losses(long withoutAmount, long withoutCurrency, long withoutCreation, long withoutSource) {
        static final Losses NONE = new Losses(0, 0, 0, 0);
    }

    List<Sender> connections(String tenantId, @Nullable UUID connectionId) {
        return database.query(
                CONNECTIONS,
                parameters -> parameters.put(tenantId).put(connectionId).put(connectionId),
                row -> new Sender(
                        Columns.uuid(row, "id"), row.getString("name"), SourceKind.valueOf(row.getString("source"))));
    }

    /** In order of days; the first day may be the one before {@code first}. */
    List<FieldChange> fields(String tenantId, @Nullable UUID connectionId, LocalDate first) {
        return database.query(
                FIELDS,
                parameters ->
                        parameters.put(first).put(tenantId).put(connectionId).put(connectionId),
                row -> new FieldChange(
                        Columns.uuid(row, "connection_id"),
                        FactKind.valueOf(row.getString("kind")),
                        row.getString("field"),
                        Columns.date(row, "day"),
                        row.getLong("change")));
    }

    List<EventCounts> events(String tenantId, @Nullable UUID connectionId, LocalDate first) {
        return database.query(
                EVENTS,
                parameters -> parameters
                        .put(tenantId)
                        .put(connectionId)
                        .put(connectionId)
                        .put(first),
                row -> new EventCounts(
                        Columns.uuid(row, "connection_id"),
                        row.getLong("received"),
                        row.getLong("rejected"),
                        row.getLong("timed"),
                        row.getLong("timely")));
    }

    /** @param first day (UTC) of arrival */
    List<LagCount> lags(String tenantId, ZoneId zone, LocalDate first) {
        return database.query(
                LAGS,
                parameters -> parameters.put(tenantId).put(zone.getId()).put(first),
                row -> new LagCount(
                        Columns.uuid(row, "connection_id"),
                        FactKind.valueOf(row.getString("kind")),
                        row.getInt("lag_days"),
                        row.getLong("facts")));
    }

    List<Addresses> addresses(String tenantId, @Nullable UUID connectionId) {
        return database.query(
                ADDRESSES,
                parameters -> parameters.put(tenantId).put(connectionId).put(connectionId),
                row -> new Addresses(
                        Columns.uuid(row, "connection_id"), row.getLong("number"), row.getLong("addresses")));
    }

    Losses losses(String tenantId, Instant from, Instant to) {
        return database.query(
                        LOSSES,
                        parameters -> parameters
                                .put(from)
                                .put(to)
                                .put(from)
                                .put(to)
                                .put(from)
                                .put(to)
                                .put(tenantId),
                        row -> new Losses(
                                row.getLong("amountless"),
                                row.getLong("currencyless"),
                                row.getLong("undated"),
                                row.getLong("sourceless")))
                .get(0);
    }

    /**
     * Counted facts of a kind that lack one of these fields, by connection and identifier, from after a place.
     *
     * @param fields at least one
     */
    List<QualityIssue> issues(String tenantId, IssueQuery query, FactKind kind, List<FactField> fields, int limit) {
        String missing =
                fields.stream().map(field -> "(" + field.isMissing() + ")").collect(Collectors.joining(", "));
        String sql = "select connection_id, fact_id, owner, missing from (select f.connection_id, f.fact_id, f.owner,"
                + " array[" + missing + "] as missing from fact f where f.tenant_id = ? and f.kind = ? and f.counted"
                + " and (?::uuid is null or f.connection_id = ?) and (?::text is null or f.owner = ?)"
                + " and (f.connection_id, f.fact_id) > (?, ?)) i"
                + " where true = any (missing) order by connection_id, fact_id limit ?";
        return database.query(
                sql,
                parameters -> parameters
                        .put(tenantId)
                        .put(kind.name())
                        .put(query.connectionId())
                        .put(query.connectionId())
                        .put(query.owner())
                        .put(query.owner())
                        .put(query.afterConnection(kind))
                        .put(query.afterFact(kind))
                        .put(limit),
                row -> new QualityIssue(
                        Columns.uuid(row, "connection_id"),
                        kind,
                        row.getString("fact_id"),
                        row.getString("owner"),
                        missing(fields, (Boolean[]) row.getArray("missing").getArray())));
    }

    private static List<FactField> missing(List<FactField> fields, Boolean[] missing) {
        List<FactField> found = new ArrayList<>();
        for (int field = 0; field < missing.length; field++) {
            if (missing[field]) {
                found.add(fields.get(field));
            }
        }
        return found;
    }
}
