package io.boussole.alert.outcome;

import io.boussole.contracts.Topic;
import io.boussole.contracts.kpi.KpiJudged;
import io.boussole.messaging.Event;
import io.boussole.messaging.Outbox;
import jakarta.enterprise.context.ApplicationScoped;

/** Tells the world of a verdict, if and only if the transaction that keeps it commits. */
@ApplicationScoped
class VerdictPublisher {
    private final Outbox outbox;

    VerdictPublisher(Outbox outbox) {
        this.outbox = outbox;
    }

    void publish(String tenantId, KpiJudged judged) {
        String key = tenantId + "/" + judged.planId() + "/" + judged.kpiId();
        outbox.append(
                new Event<>(key + "/" + judged.revision(), Topic.KPI_JUDGED, tenantId, key, judged.judgedAt(), judged));
    }
}
