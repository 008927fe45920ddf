package io.boussole.metrics.kpi;

import io.boussole.access.TenantScope;
import io.boussole.messaging.EventPublisher;
import io.boussole.metrics.database.Loop;
import io.boussole.metrics.kpi.KpiRepository.Due;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/**
 * Publishes KPIs that have changed. A KPI is noted as published once the broker has it, so a kill publishes again: at least once. Two
 * instances may publish the same KPI at the same time; readers keep the highest revision.
 */
@ApplicationScoped
class KpiRelay {
    private static final Logger LOG = Logger.getLogger(KpiRelay.class);

    private final KpiRepository kpis;
    private final KpiService service;
    private final EventPublisher publisher;
    private final Clock clock;
    private final KpiConfig config;
    private final Loop loop;

    KpiRelay(KpiRepository kpis, KpiService service, EventPublisher publisher, Clock clock, KpiConfig config) {
        this.kpis = kpis;
        this.service = service;
        this.publisher = publisher;
        this.clock = clock;
        this.config = config;
        this.loop = new Loop("kpi-relay", this::publishDue, config.checkInterval(), config.publishPause());
    }

    void start(@Observes StartupEvent started) {
        loop.start();
    }

    void stop(@Observes ShutdownEvent stopping) {
        loop.stop();
    }

    void ring() {
        loop.ring();
    }

    private boolean publishDue() {
        Instant now = clock.instant();
        inTransaction(() -> kpis.markPassed(now));
        List<Due> due = inTransaction(() -> kpis.due(config.batch(), now));
        List<Sent> sent = due.stream().map(this::publish).toList();
        await(sent);
        inTransaction(() -> {
            sent.forEach(one -> note(one, now));
            return true;
        });
        return due.size() == config.batch();
    }

    /** A KPI on its way. */
    private record Sent(Due due, CompletableFuture<?> acknowledged) {}

    /** One that fails holds up no other one. */
    private Sent publish(Due due) {
        try {
            return new Sent(due, send(due));
        } catch (RuntimeException failure) {
            return new Sent(due, CompletableFuture.failedFuture(failure));
        }
    }

    /** One that the plan no longer has by now counts as published. */
    private CompletableFuture<?> send(Due due) {
        return inTransaction(() -> service.read(due.tenantId(), due.planId(), due.kpiId())
                        .flatMap(reading ->
                                KpiEvents.observed(reading, service.logs(reading), due.revision(), clock.instant())))
                .<CompletableFuture<?>>map(event -> publisher.send(event).toCompletableFuture())
                .orElseGet(() -> CompletableFuture.completedFuture(due));
    }

    private void await(List<Sent> sent) {
        try {
            CompletableFuture.allOf(sent.stream().map(Sent::acknowledged).toArray(CompletableFuture[]::new))
                    .orTimeout(config.sendTimeout().toMillis(), TimeUnit.MILLISECONDS)
                    .join();
        } catch (CompletionException someFailed) {
            LOG.warnf("not every KPI could be published: %s", someFailed.getMessage());
        }
    }

    private void note(Sent sent, Instant now) {
        boolean arrived = sent.acknowledged().isDone() && !sent.acknowledged().isCompletedExceptionally();
        if (arrived) {
            kpis.notePublished(sent.due());
        } else {
            kpis.putOff(sent.due(), now.plus(config.retryAfter()));
        }
    }

    private static <T> T inTransaction(Supplier<T> work) {
        return TenantScope.allTenants(() -> QuarkusTransaction.requiringNew().call(work::get));
    }
}
