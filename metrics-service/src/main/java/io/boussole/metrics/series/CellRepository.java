package io.boussole.metrics.series;

import io.boussole.metrics.catalogue.Cell;
import io.boussole.metrics.database.Columns;
import io.boussole.metrics.database.Database;
import io.boussole.metrics.database.Parameters;
import io.boussole.metrics.fact.BucketChanges.Sum;
import io.boussole.metrics.fact.Measure;
import io.boussole.metrics.fact.store.DayZones;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.LongStream;

/**
 * Reads sums, never events: days from the roll-up of the time zone where there is one, else from the buckets. The current day comes from
 * the buckets in any case, since only they tell what of it lies in the future.
 */
@ApplicationScoped
final class CellRepository {
    /** What is only foreseen has not happened before its time; what a sender says has happened has, whatever its clock. */
    private static final String HAPPENED = "(bucket_start <= ? or measure <> all (?))";

    private static final String IN_BUCKETS = "bucket_start >= ? and bucket_start < ? and " + HAPPENED;
    private static final String IN_DAYS = "time_zone = ? and day >= ? and day < ?";
    private static final String KNOWN = " and known_on <= ?";

    private static final String MISSING_CREATION_DATES = """
            select count(*) from fact
            where tenant_id = ? and kind = 'DEAL' and counted and started_at is null
                and (?::uuid[] is null or connection_id = any (?))""";

    private static final String WATERMARKS = """
            select t.connection_id, t.last_event_at, t.last_received_at, least(t.first_event_at, c.created_at) as tells_since
            from connection_tally t left join connection c on c.tenant_id = t.tenant_id and c.id = t.connection_id
            where t.tenant_id = ? and (?::uuid[] is null or t.connection_id = any (?)) order by t.connection_id""";

    private static final List<Measure> FORESEEN = List.of(
            Measure.MEETING_DUE,
            Measure.MEETING_HELD,
            Measure.MEETING_MISSED,
            Measure.MEETING_QUALIFIED,
            Measure.MRR_STARTED,
            Measure.MRR_EXPANDED,
            Measure.MRR_CONTRACTED,
            Measure.MRR_CHURNED,
            Measure.MRR_RESUMED,
            Measure.CUSTOMER_STARTED,
            Measure.CUSTOMER_LOST,
            Measure.CUSTOMER_LOST_TO_PROMISE,
            Measure.CUSTOMER_RESUMED);

    private final Database database;
    private final DayZones zones;

    CellRepository(Database database, DayZones zones) {
        this.database = database;
        this.zones = zones;
    }

    List<GroupedCell> cells(CellQuery query) {
        List<GroupedCell> cells = new ArrayList<>();
        LocalDate end = query.to().plusDays(1);
        boolean rolledUp = query.knownOn() == null && zones.isKept(query.tenantId(), query.zone());
        if (!query.openings().isEmpty()) {
            cells.addAll(opening(query, rolledUp));
        }
        if (query.measures().isEmpty() || !query.from().isBefore(end)) {
            return cells;
        }
        if (!rolledUp) {
            cells.addAll(fromBuckets(query, query.from(), end));
            return cells;
        }
        LocalDate split = later(query.from(), earlier(end, query.today()));
        cells.addAll(fromDays(query, query.from(), split));
        if (split.isBefore(end)) {
            cells.addAll(fromBuckets(query, split, end));
        }
        return cells;
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private List<GroupedCell> fromBuckets(CellQuery query, LocalDate first, LocalDate end) {
        CellSql sql = new CellSql(query);
        List<Instant> starts = LongStream.range(first.toEpochDay(), end.toEpochDay())
                .mapToObj(day -> query.startOf(LocalDate.ofEpochDay(day)))
                .toList();
        return database.query(
                sql.select("width_bucket(bucket_start, ?)", "measure_bucket", IN_BUCKETS + known(query)),
                parameters -> {
                    parameters.column("timestamptz", starts, start -> start);
                    measures(parameters, query, query.measures());
                    parameters.put(query.startOf(first)).put(query.startOf(end));
                    putHappened(parameters, query);
                    putKnown(parameters, query);
                    sql.putFilters(parameters);
                },
                row -> cell(query, first.plusDays(row.getInt("day") - 1L), row));
    }

    private List<GroupedCell> fromDays(CellQuery query, LocalDate first, LocalDate end) {
        CellSql sql = new CellSql(query);
        return database.query(
                sql.select("day", "measure_day", IN_DAYS),
                parameters -> {
                    measures(parameters, query, query.measures());
                    parameters.put(DayZones.nameOf(query.zone())).put(first).put(end);
                    sql.putFilters(parameters);
                },
                row -> cell(query, Columns.date(row, "day"), row));
    }

    /** All that came before the first day, as if on the day before. */
    private List<GroupedCell> opening(CellQuery query, boolean rolledUp) {
        CellSql sql = new CellSql(query);
        LocalDate eve = query.from().minusDays(1);
        boolean days = rolledUp && !query.from().isAfter(query.today());
        String where = days ? "time_zone = ? and day < ?" : "bucket_start < ? and " + HAPPENED + known(query);
        return database.query(
                sql.select("0", days ? "measure_day" : "measure_bucket", where),
                parameters -> {
                    measures(parameters, query, query.openings());
                    if (days) {
                        parameters.put(DayZones.nameOf(query.zone())).put(query.from());
                    } else {
                        parameters.put(query.start());
                        putHappened(parameters, query);
                        putKnown(parameters, query);
                    }
                    sql.putFilters(parameters);
                },
                row -> cell(query, eve, row));
    }

    private static String known(CellQuery query) {
        return query.knownOn() == null ? "" : KNOWN;
    }

    private static void putKnown(Parameters parameters, CellQuery query) throws SQLException {
        LocalDate knownOn = query.knownOn();
        if (knownOn != null) {
            parameters.put(knownOn);
        }
    }

    private static void putHappened(Parameters parameters, CellQuery query) throws SQLException {
        parameters.put(query.until()).column("text", FORESEEN, measure -> measure);
    }

    private static void measures(Parameters parameters, CellQuery query, Set<Measure> measures) throws SQLException {
        parameters
                .column("text", List.copyOf(query.timed()), measure -> measure)
                .put(query.tenantId())
                .column("text", List.copyOf(measures), measure -> measure);
    }

    private static GroupedCell cell(CellQuery query, LocalDate day, ResultSet row) throws SQLException {
        List<String> group = new ArrayList<>();
        for (int index = 0; index < query.groupBy().size(); index++) {
            group.add(row.getString(5 + index));
        }
        return new GroupedCell(
                group,
                new Cell(
                        day,
                        Measure.valueOf(row.getString("measure")),
                        row.getString("currency"),
                        row.getLong("told_apart"),
                        new Sum(row.getLong("facts"), row.getBigDecimal("amount"), row.getBigDecimal("squares"))));
    }

    /** @param connections empty for all of the tenant's */
    long missingCreationDates(String tenantId, List<UUID> connections) {
        return database.queryOne(
                        MISSING_CREATION_DATES,
                        parameters -> connections(parameters, tenantId, connections),
                        row -> row.getLong(1))
                .orElse(0L);
    }

    List<Series.Watermark> watermarks(String tenantId, List<UUID> connections) {
        return database.query(
                WATERMARKS,
                parameters -> connections(parameters, tenantId, connections),
                row -> new Series.Watermark(
                        Columns.uuid(row, "connection_id"),
                        Columns.instant(row, "last_event_at"),
                        Columns.instant(row, "last_received_at"),
                        Columns.instant(row, "tells_since")));
    }

    private static void connections(Parameters parameters, String tenantId, List<UUID> connections)
            throws SQLException {
        parameters.put(tenantId);
        for (int twice = 0; twice < 2; twice++) {
            if (connections.isEmpty()) {
                parameters.put((Object) null);
            } else {
                parameters.column("uuid", connections, id -> id);
            }
        }
    }
}
