package io.boussole.metrics.quality;

import io.boussole.metrics.database.Database;
import io.boussole.metrics.fact.Fact;
import io.boussole.metrics.fact.FactFold;
import io.boussole.metrics.fact.store.ConnectionId;
import io.boussole.metrics.fact.store.FactsChanged;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Counts, on the day they change, the facts and those that have a field. All fields are counted, so that any can be required later. */
@ApplicationScoped
class FieldCounts implements FactsChanged {
    private static final String ADD = """
            insert into fact_field_day as stored (tenant_id, connection_id, day, kind, field, change)
            select ?, ?, ?, * from unnest(?, ?, ?)
            on conflict (tenant_id, connection_id, kind, field, day) do update set change = stored.change + excluded.change""";

    private final Database database;
    private final Clock clock;

    FieldCounts(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** @param field empty: the facts themselves */
    private record Counter(String kind, String field) implements Comparable<Counter> {
        private static final Comparator<Counter> ORDER =
                Comparator.comparing(Counter::kind).thenComparing(Counter::field);

        @Override
        public int compareTo(Counter other) {
            return ORDER.compare(this, other);
        }
    }

    @Override
    public void by(ConnectionId connection, List<FactFold.Changed> changes) {
        SortedMap<Counter, Long> counts = new TreeMap<>();
        for (FactFold.Changed change : changes) {
            count(change.before(), -1, counts);
            count(change.after(), 1, counts);
        }
        counts.values().removeIf(count -> count == 0);
        add(connection, List.copyOf(counts.entrySet()));
    }

    private static void count(Fact fact, long number, SortedMap<Counter, Long> counts) {
        if (FactField.isCounted(fact)) {
            String kind = fact.id().kind().name();
            counts.merge(new Counter(kind, ""), number, Long::sum);
            FactField.presentIn(fact)
                    .forEach(field -> counts.merge(new Counter(kind, field.name()), number, Long::sum));
        }
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
                        .put(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC))
                        .column("text", rows, row -> row.getKey().kind())
                        .column("text", rows, row -> row.getKey().field())
                        .column("bigint", rows, Map.Entry::getValue));
    }
}
