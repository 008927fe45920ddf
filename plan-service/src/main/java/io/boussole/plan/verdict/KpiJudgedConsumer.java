package io.boussole.plan.verdict;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import io.boussole.contracts.Topic;
import io.boussole.contracts.kpi.KpiJudged;
import io.boussole.messaging.Event;
import io.boussole.messaging.EventHandler;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.TreeMap;

/** Verdicts as they change. */
@ApplicationScoped
final class KpiJudgedConsumer implements EventHandler<KpiJudged> {
    private final VerdictService verdicts;

    KpiJudgedConsumer(VerdictService verdicts) {
        this.verdicts = verdicts;
    }

    @Override
    public String consumerName() {
        return "plan-service-verdicts";
    }

    @Override
    public Topic topic() {
        return Topic.KPI_JUDGED;
    }

    @Override
    public Class<KpiJudged> recordType() {
        return KpiJudged.class;
    }

    /** Plans in their order, so that two instances that hold several never wait for one another. */
    @Override
    public void apply(List<Event<KpiJudged>> events) {
        events.stream()
                .map(Event::data)
                .collect(groupingBy(KpiJudged::planId, TreeMap::new, toList()))
                .forEach(verdicts::take);
    }
}
