package io.boussole.alert.delivery.dispatch;

import io.boussole.access.TenantScope;
import io.boussole.alert.delivery.DeliveryConfig;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/** Workers that each take what is due next, until nothing is, and look again after a while. */
@ApplicationScoped
class DeliveryLoop {
    private static final Logger LOG = Logger.getLogger(DeliveryLoop.class);

    /** A CRM is asked several times in one attempt; afterwards whoever took it is taken for dead. */
    private static final int LONGEST_HOLD = 8;

    private final DeliveryQueue queue;
    private final DeliveryAttempt attempt;
    private final ExpiredDeliveries expired;
    private final DeliveryConfig config;
    private final Clock clock;
    private final ScheduledExecutorService workers;
    private volatile boolean running = true;

    DeliveryLoop(
            DeliveryQueue queue,
            DeliveryAttempt attempt,
            ExpiredDeliveries expired,
            DeliveryConfig config,
            Clock clock) {
        this.queue = queue;
        this.attempt = attempt;
        this.expired = expired;
        this.config = config;
        this.clock = clock;
        this.workers = Executors.newScheduledThreadPool(config.workers(), work -> {
            Thread thread = new Thread(work, "delivery");
            thread.setDaemon(true);
            return thread;
        });
    }

    void start(@Observes StartupEvent started) {
        long interval = config.checkInterval().toMillis();
        for (int worker = 0; worker < config.workers(); worker++) {
            var unused = workers.scheduleWithFixedDelay(this::work, interval, interval, TimeUnit.MILLISECONDS);
        }
    }

    void stop(@Observes ShutdownEvent stopping) throws InterruptedException {
        running = false;
        workers.shutdown();
        boolean ignored = workers.awaitTermination(config.requestTimeout().toMillis(), TimeUnit.MILLISECONDS);
    }

    @Scheduled(every = "1h", delayed = "1m")
    void forgetExpired() {
        int forgotten = inTransaction(() -> expired.forget(clock.instant().minus(config.keep())));
        LOG.debugf("Notices forgotten count=%d", forgotten);
    }

    /** Never throws: a scheduled task that does is never run again. */
    private void work() {
        try {
            boolean more = true;
            while (running && more) {
                more = deliverNext();
            }
        } catch (RuntimeException failure) {
            LOG.warnf("Deliveries could not be worked off; trying again: %s", failure.getMessage());
        }
    }

    /** @return false when nothing is due */
    boolean deliverNext() {
        Instant now = clock.instant();
        Duration hold = config.requestTimeout().multipliedBy(LONGEST_HOLD);
        Optional<Claim> claim = inTransaction(() -> queue.claim(now, now.plus(hold)));
        claim.ifPresent(taken -> TenantScope.run(taken.tenantId(), () -> attempt.make(taken)));
        return claim.isPresent();
    }

    private static <T> T inTransaction(Supplier<T> work) {
        return TenantScope.allTenants(() -> QuarkusTransaction.requiringNew().call(work::get));
    }
}
