package io.boussole.metrics.intake;

import io.boussole.contracts.Topic;
import io.boussole.contracts.plan.PlanPublished;
import io.boussole.messaging.Event;
import io.boussole.messaging.EventHandler;
import io.boussole.metrics.kpi.DueKpis;
import io.boussole.metrics.plan.PlanService;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Takes the plans to be measured. */
@ApplicationScoped
class PlanPublishedConsumer implements EventHandler<PlanPublished> {
    private final PlanService plans;
    private final DueKpis dueKpis;
    private final List<PlanTaken> listeners;

    PlanPublishedConsumer(PlanService plans, DueKpis dueKpis, @All List<PlanTaken> listeners) {
        this.plans = plans;
        this.dueKpis = dueKpis;
        this.listeners = listeners;
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
        plans.awaitFolds(events.stream().map(Event::tenant).collect(Collectors.toCollection(TreeSet::new)));
        for (Event<PlanPublished> event : events) {
            if (plans.take(event.tenant(), event.data())) {
                listeners.forEach(listener -> listener.by(event.tenant(), event.data()));
            }
        }
        dueKpis.publishAfterCommit();
    }
}
