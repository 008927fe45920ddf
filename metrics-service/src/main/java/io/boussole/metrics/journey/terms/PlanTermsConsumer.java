package io.boussole.metrics.journey.terms;

import io.boussole.contracts.Topic;
import io.boussole.contracts.plan.PlanPublished;
import io.boussole.messaging.Event;
import io.boussole.messaging.EventHandler;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Takes the terms of published plans; with offsets of its own, so that plans published before it was built are read too. */
@ApplicationScoped
class PlanTermsConsumer implements EventHandler<PlanPublished> {
    private final PlanTermsService service;

    PlanTermsConsumer(PlanTermsService service) {
        this.service = service;
    }

    @Override
    public String consumerName() {
        return "metrics-plan-terms";
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
        events.forEach(event -> service.take(event.tenant(), event.data()));
    }
}
