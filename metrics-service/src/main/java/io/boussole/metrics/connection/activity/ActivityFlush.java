package io.boussole.metrics.connection.activity;

import io.boussole.access.TenantScope;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.SortedMap;
import org.jboss.logging.Logger;

/** Writes the entrance's counts to the database every second. While that is away they gather. */
@ApplicationScoped
class ActivityFlush {
    private static final Logger LOG = Logger.getLogger(ActivityFlush.class);

    private final DeliveryCounters counters;
    private final ActivityRepository activities;
    private boolean failing;

    ActivityFlush(DeliveryCounters counters, ActivityRepository activities) {
        this.counters = counters;
        this.activities = activities;
    }

    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    synchronized void flush() {
        SortedMap<ConnectionKey, DeliveryCounts> taken = counters.take();
        if (taken.isEmpty()) {
            return;
        }
        try {
            TenantScope.allTenants(() -> {
                QuarkusTransaction.requiringNew().run(() -> activities.add(taken));
                return true;
            });
            failing = false;
        } catch (RuntimeException failure) {
            counters.putBack(taken);
            if (!failing) {
                LOG.warnf("Counts of deliveries wait for the database: %s", failure.getMessage());
            }
            failing = true;
        }
    }

    void stop(@Observes ShutdownEvent stopping) {
        flush();
    }
}
