package io.boussole.alert.incident;

import io.boussole.access.TenantScope;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jboss.logging.Logger;

/**
 * What happens to incidents by the mere passing of time: owners leave, actions become overdue, what nobody answers goes up, effects can
 * be measured. One transaction each, so that one that fails holds nothing else up. Several instances may go round at once.
 */
@ApplicationScoped
class IncidentRounds {
    private static final Logger LOG = Logger.getLogger(IncidentRounds.class);

    private final DueIncidents due;
    private final Departures departures;
    private final Escalations escalations;
    private final ImpactMeasurement impacts;
    private final Clock clock;

    IncidentRounds(
            DueIncidents due, Departures departures, Escalations escalations, ImpactMeasurement impacts, Clock clock) {
        this.due = due;
        this.departures = departures;
        this.escalations = escalations;
        this.impacts = impacts;
        this.clock = clock;
    }

    /** Owners first, so that nothing goes up on behalf of somebody who has left. */
    @Scheduled(
            every = "${boussole.incidents.check-interval:15s}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void go() {
        Instant now = clock.instant();
        each(due::owners, departures::ofOwner, now);
        each(due::alerts, escalations::ofAlert, now);
        each(due::actions, escalations::ofAction, now);
        each(due::measurements, impacts::ofAction, now);
        each(due::decisions, impacts::ofDecision, now);
    }

    private static void each(
            Function<Instant, List<DueIncidents.Due>> search, BiConsumer<UUID, Instant> work, Instant now) {
        List<DueIncidents.Due> found =
                TenantScope.allTenants(() -> QuarkusTransaction.requiringNew().call(() -> search.apply(now)));
        for (DueIncidents.Due one : found) {
            try {
                TenantScope.run(
                        one.tenantId(), () -> QuarkusTransaction.requiringNew().run(() -> work.accept(one.id(), now)));
            } catch (RuntimeException failure) {
                LOG.errorf(failure, "An incident could not be carried on id=%s", one.id());
            }
        }
    }
}
