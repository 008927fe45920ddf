package io.boussole.metrics.intake;

import io.boussole.contracts.Topic;
import io.boussole.contracts.plan.PlanPublished;
import io.boussole.messaging.Event;
import io.boussole.messaging.EventHandler;
import io.boussole.metrics.kpi.DueKpis;
import io.boussole.metrics.plan.PlanService;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Takes the plans to be measured. */
@ApplicationScoped
class PlanPublishedConsumer implements EventHandler<PlanPublished> {
    private final PlanService plans;
    private final DueKpis dueKpis;

    PlanPublishedConsumer(PlanService plans, DueKpis dueKpis) {
        this.plans = plans;
        this.dueKpis = dueKpis;
    }

    @Override
    public String consumerName() {
        return "metrics-plans";
    }

    @Override
    public Topic topic() {
        return Topic.PLAN_PUBLISHED;
    }

    @Override
    public Class<PlanPublished> recordType() {
        return PlanPublished.class;
    }

    @Override
    public boolean acrossTenants() {
        return true;
    }

    @Override
    public void apply(List<Event<PlanPublished>> events) {
        for (Event<PlanPublished> event : events) {
            plans.take(event.tenant(), event.data());
        }
        dueKpis.publishAfterCommit();
    }
}
