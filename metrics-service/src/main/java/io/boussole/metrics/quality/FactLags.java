package io.boussole.metrics.quality;

import io.boussole.metrics.database.Database;
import io.boussole.metrics.fact.store.ConnectionId;
import io.boussole.metrics.intake.FactsTold;
import io.boussole.metrics.intake.ToldFact;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Counts, in days of the tenant's plans, how long after the day of which they tell facts arrive. */
@ApplicationScoped
class FactLags implements FactsTold {
    /** What is later is counted as this late, so that what a day may add stays limited. */
    private static final long LONGEST_DAYS = 366;

    private static final String ZONES = "select distinct time_zone from measured_plan where tenant_id = ?";

    private static final String ADD = """
            insert into fact_lag_day as stored (tenant_id, connection_id, time_zone, day, kind, lag_days, facts)
            select ?, ?, * from unnest(?, ?, ?, ?, ?)
            on conflict (tenant_id, time_zone, day, connection_id, kind, lag_days)
                do update set facts = stored.facts + excluded.facts""";

    private final Database database;
    private final ConnectedSince connected;

    FactLags(Database database, ConnectedSince connected) {
        this.database = database;
        this.connected = connected;
    }

    /** @param day (UTC) of the arrival */
    private record Counter(String zone, LocalDate day, String kind, long lagDays) implements Comparable<Counter> {
        private static final Comparator<Counter> ORDER = Comparator.comparing(Counter::zone)
                .thenComparing(Counter::day)
                .thenComparing(Counter::kind)
                .thenComparing(Counter::lagDays);

        @Override
        public int compareTo(Counter other) {
            return ORDER.compare(this, other);
        }
    }

    /** A time of which a fact has told something new. */
    private record News(String kind, Instant at, Instant receivedAt) {
        Counter in(ZoneId zone) {
            long days = ChronoUnit.DAYS.between(LocalDate.ofInstant(at, zone), LocalDate.ofInstant(receivedAt, zone));
            LocalDate day = LocalDate.ofInstant(receivedAt, ZoneOffset.UTC);
            return new Counter(zone.getId(), day, kind, Math.max(0, Math.min(LONGEST_DAYS, days)));
        }
    }

    @Override
    public void by(ConnectionId connection, List<ToldFact> facts) {
        if (facts.isEmpty()) {
            return;
        }
        Instant since = connected.of(connection);
        List<News> news = facts.stream()
                .flatMap(told -> FactNews.of(told.change()).stream()
                        .filter(at -> !at.isBefore(since))
                        .map(at -> new News(told.change().after().id().kind().name(), at, told.receivedAt())))
                .toList();
        if (news.isEmpty()) {
            return;
        }
        SortedMap<Counter, Long> counts = new TreeMap<>();
        zones(connection.tenantId()).forEach(zone -> news.forEach(told -> counts.merge(told.in(zone), 1L, Long::sum)));
        add(connection, List.copyOf(counts.entrySet()));
    }

    private List<ZoneId> zones(String tenantId) {
        return database.query(
                ZONES, parameters -> parameters.put(tenantId), row -> ZoneId.of(row.getString("time_zone")));
    }

    private void add(ConnectionId connection, List<Map.Entry<Counter, Long>> rows) {
        if (rows.isEmpty()) {
            return;
        }
        database.update(
                ADD,
                parameters -> parameters
                        .put(connection.tenantId())
                        .put(connection.id())
                        .column("text", rows, row -> row.getKey().zone())
                        .column("date", rows, row -> row.getKey().day().toString())
                        .column("text", rows, row -> row.getKey().kind())
                        .column("integer", rows, row -> row.getKey().lagDays())
                        .column("bigint", rows, Map.Entry::getValue));
    }
}
