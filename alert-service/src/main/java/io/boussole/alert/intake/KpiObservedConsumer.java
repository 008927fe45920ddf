package io.boussole.alert.intake;

import io.boussole.contracts.Topic;
import io.boussole.contracts.kpi.KpiObserved;
import io.boussole.messaging.Event;
import io.boussole.messaging.EventHandler;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** KPIs as they change. */
@ApplicationScoped
final class KpiObservedConsumer implements EventHandler<KpiObserved> {
    private final IntakeService intake;

    KpiObservedConsumer(IntakeService intake) {
        this.intake = intake;
    }

    @Override
    public String consumerName() {
        return "alert-service-observations";
    }

    @Override
    public Topic topic() {
        return Topic.KPI_OBSERVED;
    }

    @Override
    public Class<KpiObserved> recordType() {
        return KpiObserved.class;
    }

    @Override
    public void apply(List<Event<KpiObserved>> events) {
        intake.takeObservations(events);
    }
}
