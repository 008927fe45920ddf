package io.boussole.alert.intake;

import io.boussole.contracts.Topic;
import io.boussole.contracts.plan.PlanPublished;
import io.boussole.messaging.Event;
import io.boussole.messaging.EventHandler;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Plans as they are activated, changed and closed. */
@ApplicationScoped
final class PlanPublishedConsumer implements EventHandler<PlanPublished> {
    private final IntakeService intake;

    PlanPublishedConsumer(IntakeService intake) {
        this.intake = intake;
    }

    @Override
    public String consumerName() {
        return "alert-service-plans";
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
    public void apply(List<Event<PlanPublished>> events) {
        intake.takePlans(events);
    }
}
