package io.boussole.metrics.replay;

import io.boussole.access.TenantScope;
import io.boussole.metrics.fact.store.ConnectionId;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.function.Supplier;

/**
 * Forgets the bodies of events after a while and their identities after a longer one, a few at a time. Facts and sums stay. A connection
 * that is being replayed is left for later.
 */
@ApplicationScoped
class RawEventRetention {
    private final RetentionRepository events;
    private final RetentionConfig config;
    private final Clock clock;

    RawEventRetention(RetentionRepository events, RetentionConfig config, Clock clock) {
        this.events = events;
        this.config = config;
        this.clock = clock;
    }

    @Scheduled(every = "1h", delayed = "5m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void forget() {
        inTransaction(events::connections).forEach(this::forget);
    }

    void forget(ConnectionId connection) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        Period kept = config.keptForTenant().getOrDefault(connection.tenantId(), config.keptFor());
        repeat(() -> events.forgetBodies(connection, today.minus(kept), config.eventsPerStep()));
        inTransaction(() -> events.noteForgotten(connection, today.minus(kept)));
        repeat(() -> events.forgetKeys(connection, today.minus(config.recognisedFor()), config.eventsPerStep()));
    }

    private void repeat(Supplier<Integer> step) {
        while (inTransaction(step) == config.eventsPerStep()) {
            Thread.onSpinWait();
        }
    }

    private static <T> T inTransaction(Supplier<T> work) {
        return TenantScope.allTenants(() -> QuarkusTransaction.requiringNew().call(work::get));
    }
}
