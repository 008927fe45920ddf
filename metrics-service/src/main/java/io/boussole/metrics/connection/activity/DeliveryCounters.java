package io.boussole.metrics.connection.activity;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Counts at the entrance without touching the database; {@link ActivityFlush} takes what has gathered. */
@ApplicationScoped
public class DeliveryCounters {
    private final Map<ConnectionKey, DeliveryCounts> gathered = new ConcurrentHashMap<>();

    public void accepted(String tenantId, UUID connectionId, int events, Instant at) {
        add(new ConnectionKey(tenantId, connectionId), new DeliveryCounts(1, events, Map.of(), at, null));
    }

    public void refused(String tenantId, UUID connectionId, String reason, Instant at) {
        add(new ConnectionKey(tenantId, connectionId), new DeliveryCounts(1, 0, Map.of(reason, 1L), null, at));
    }

    /** Takes all that has gathered: it counts from zero again. */
    SortedMap<ConnectionKey, DeliveryCounts> take() {
        SortedMap<ConnectionKey, DeliveryCounts> taken = new TreeMap<>(ConnectionKey.ORDER);
        for (ConnectionKey key : List.copyOf(gathered.keySet())) {
            DeliveryCounts counts = gathered.remove(key);
            if (counts != null) {
                taken.put(key, counts);
            }
        }
        return taken;
    }

    /** Puts back what could not be written. */
    void putBack(Map<ConnectionKey, DeliveryCounts> counts) {
        counts.forEach(this::add);
    }

    private void add(ConnectionKey key, DeliveryCounts counts) {
        gathered.merge(key, counts, DeliveryCounters::sum);
    }

    private static DeliveryCounts sum(DeliveryCounts left, DeliveryCounts right) {
        Map<String, Long> refused = new HashMap<>(left.refused());
        right.refused().forEach((reason, count) -> refused.merge(reason, count, Long::sum));
        return new DeliveryCounts(
                left.received() + right.received(),
                left.accepted() + right.accepted(),
                refused,
                later(left.lastDeliveryAt(), right.lastDeliveryAt()),
                later(left.lastRefusedAt(), right.lastRefusedAt()));
    }

    private static @Nullable Instant later(@Nullable Instant left, @Nullable Instant right) {
        if (left == null || right == null) {
            return left == null ? right : left;
        }
        return left.isAfter(right) ? left : right;
    }
}
