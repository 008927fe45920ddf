package io.boussole.metrics.fact.store;

import io.boussole.metrics.database.Columns;
import io.boussole.metrics.database.Database;
import io.boussole.metrics.fact.BucketChanges;
import io.boussole.metrics.fact.BucketChanges.Bucket;
import io.boussole.metrics.fact.BucketChanges.Sum;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * The sums of whole days in a tenant's time zones ({@link DayZones}), kept in the transaction that changes the buckets. Whoever changes
 * buckets shares a lock that the building of a new zone takes alone, so that no change falls between the two.
 */
@ApplicationScoped
final class DayRollUp {
    private static final String SHARE = "select pg_advisory_xact_lock_shared(hashtextextended(?, 1))";
    private static final String EXCLUDE = "select pg_advisory_xact_lock(hashtextextended(?, 1))";

    private static final String ZONES = "select time_zone from measure_zone where tenant_id = ? order by time_zone";

    private static final String ADD = """
            insert into measure_day as stored
                (tenant_id, time_zone, connection_id, measure, day, currency, owner, source, segment, pipeline, stage, value,
                 facts, amount, squares)
            select ?, ?, ?, * from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (tenant_id, time_zone, measure, day, connection_id, currency, owner, source, segment, pipeline, stage, value)
            do update set facts = stored.facts + excluded.facts, amount = stored.amount + excluded.amount,
                squares = stored.squares + excluded.squares""";

    private static final String MISSING_ZONES = """
            select p.tenant_id, p.time_zone from measured_plan p group by 1, 2
            union select a.tenant_id, a.time_zone from measure_zone_asked a
            union select b.tenant_id, 'UTC' from connection_tally b group by 1
            except select tenant_id, time_zone from measure_zone order by 1, 2""";

    /** Nobody can ask for days beyond. */
    private static final String SENSIBLE = " and bucket_start >= '1970-01-01Z' and bucket_start < '2201-01-01Z'";

    private static final String EXTENT =
            "select min(bucket_start) as first, max(bucket_start) as last from measure_bucket where tenant_id = ?"
                    + SENSIBLE;

    private static final String BUILD = """
            insert into measure_day
                (tenant_id, time_zone, measure, day, connection_id, currency, owner, source, segment, pipeline, stage, value,
                 facts, amount, squares)
            select tenant_id, ?::text, measure, ?::date + (width_bucket(bucket_start, ?) - 1), connection_id, currency, owner, source,
                segment, pipeline, stage, value, sum(facts), sum(amount), sum(squares)
            from measure_bucket where tenant_id = ? and bucket_start >= '1970-01-01Z' and bucket_start < '2201-01-01Z'
            group by tenant_id, measure, 4, connection_id, currency, owner, source, segment, pipeline, stage, value
            having sum(facts) <> 0 or sum(amount) <> 0 or sum(squares) <> 0""";

    /** The days of a year fit, by all dimensions, so that all buckets are added up in one pass; until the transaction ends. */
    private static final String ROOM = "select set_config('work_mem', '64MB', true)";

    private static final String NOTE =
            "insert into measure_zone (tenant_id, time_zone) values (?, ?) on conflict do nothing";

    private final Database database;

    DayRollUp(Database database) {
        this.database = database;
    }

    /** A tenant's time zone of which no days are kept yet. */
    record Zone(String tenantId, String id) {}

    /** A bucket's place in days; the bucket's own start is that of the day in UTC. */
    private record Day(LocalDate day, Bucket bucket) implements Comparable<Day> {
        @Override
        public int compareTo(Day other) {
            int order = day.compareTo(other.day);
            return order == 0 ? bucket.compareTo(other.bucket) : order;
        }
    }

    void add(ConnectionId connection, BucketChanges changes) {
        lock(SHARE, connection.tenantId());
        for (String zone : zones(connection.tenantId())) {
            add(connection, zone, List.copyOf(days(changes, ZoneId.of(zone)).entrySet()));
        }
    }

    private List<String> zones(String tenantId) {
        return database.query(ZONES, parameters -> parameters.put(tenantId), row -> row.getString("time_zone"));
    }

    private static SortedMap<Day, Sum> days(BucketChanges changes, ZoneId zone) {
        SortedMap<Day, Sum> days = new TreeMap<>();
        changes.changes().forEach((bucket, sum) -> {
            LocalDate day = LocalDate.ofInstant(bucket.start(), zone);
            Bucket whole =
                    new Bucket(bucket.measure(), Instant.EPOCH, bucket.currency(), bucket.dimensions(), bucket.value());
            days.merge(new Day(day, whole), sum, Sum::plus);
        });
        return days;
    }

    private void add(ConnectionId connection, String zone, List<Map.Entry<Day, Sum>> rows) {
        database.update(
                ADD,
                parameters -> parameters
                        .put(connection.tenantId())
                        .put(zone)
                        .put(connection.id())
                        .column("text", rows, row -> row.getKey().bucket().measure())
                        .column("date", rows, row -> row.getKey().day().toString())
                        .column("text", rows, row -> row.getKey().bucket().currency())
                        .column(
                                "text",
                                rows,
                                row -> row.getKey().bucket().dimensions().owner())
                        .column(
                                "text",
                                rows,
                                row -> row.getKey().bucket().dimensions().source())
                        .column(
                                "text",
                                rows,
                                row -> row.getKey().bucket().dimensions().segment())
                        .column(
                                "text",
                                rows,
                                row -> row.getKey().bucket().dimensions().pipeline())
                        .column(
                                "text",
                                rows,
                                row -> row.getKey().bucket().dimensions().stage())
                        .column("bigint", rows, row -> row.getKey().bucket().value())
                        .column("bigint", rows, row -> row.getValue().count())
                        .column("numeric", rows, row -> row.getValue().amount())
                        .column("numeric", rows, row -> row.getValue().squares()));
    }

    List<Zone> missing() {
        return database.query(
                MISSING_ZONES,
                parameters -> {},
                row -> new Zone(row.getString("tenant_id"), row.getString("time_zone")));
    }

    /** Adds up all buckets there are by the days of one more zone. */
    void build(Zone zone) {
        lock(EXCLUDE, zone.tenantId());
        if (zones(zone.tenantId()).contains(zone.id())) {
            return;
        }
        extent(zone.tenantId()).ifPresent(extent -> build(zone, extent));
        database.update(NOTE, parameters -> parameters.put(zone.tenantId()).put(zone.id()));
    }

    private void build(Zone zone, Extent extent) {
        ZoneId id = ZoneId.of(zone.id());
        LocalDate first = LocalDate.ofInstant(extent.first(), id);
        LocalDate last = LocalDate.ofInstant(extent.last(), id);
        List<Instant> starts = LongStream.rangeClosed(first.toEpochDay(), last.toEpochDay())
                .mapToObj(day -> LocalDate.ofEpochDay(day).atStartOfDay(id).toInstant())
                .toList();
        database.query(ROOM, parameters -> {}, row -> true);
        database.update(
                BUILD,
                parameters -> parameters
                        .put(zone.id())
                        .put(first)
                        .column("timestamptz", starts, start -> start)
                        .put(zone.tenantId()));
    }

    /** Absent while there is no bucket. */
    private Optional<Extent> extent(String tenantId) {
        return database
                .query(EXTENT, parameters -> parameters.put(tenantId), row -> {
                    @Nullable Instant first = Columns.instant(row, "first");
                    return first == null
                            ? List.<Extent>of()
                            : List.of(new Extent(first, Columns.requiredInstant(row, "last")));
                })
                .stream()
                .flatMap(List::stream)
                .findFirst();
    }

    private record Extent(Instant first, Instant last) {}

    private void lock(String sql, String tenantId) {
        database.query(sql, parameters -> parameters.put("measure-days/" + tenantId), row -> true);
    }
}
