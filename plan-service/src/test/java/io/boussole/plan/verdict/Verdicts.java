package io.boussole.plan.verdict;

import io.boussole.contracts.Topic;
import io.boussole.contracts.kpi.KpiJudged;
import io.boussole.contracts.kpi.KpiRecommendation;
import io.boussole.contracts.kpi.KpiVerdict;
import io.boussole.messaging.Event;
import io.boussole.messaging.EventPublisher;
import io.boussole.testing.TestCaller;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** Says of KPIs what alert-service would say. */
@ApplicationScoped
public class Verdicts {
    private final EventPublisher publisher;

    Verdicts(EventPublisher publisher) {
        this.publisher = publisher;
    }

    public void tell(TestCaller caller, String planId, SaidOfKpi said, long revision) {
        KpiJudged judged = new KpiJudged(
                UUID.fromString(planId),
                said.kpiId(),
                null,
                LocalDate.parse("2027-01-01"),
                LocalDate.parse("2027-03-31"),
                said.verdict(),
                said.recommendation(),
                said.since(),
                new UUID(0, 1),
                1,
                revision,
                said.judgedAt());
        tell(caller, planId + "/" + said.kpiId(), judged);
    }

    /** Anything at all, as if it were a verdict. */
    public void tell(TestCaller caller, String key, Object data) {
        var unused = publisher
                .send(new Event<>(
                        UUID.randomUUID().toString(),
                        Topic.KPI_JUDGED,
                        caller.tenant(),
                        caller.tenant() + "/" + key,
                        Clock.systemUTC().instant(),
                        data))
                .toCompletableFuture()
                .join();
    }

    public static SaidOfKpi said(String kpiId, KpiVerdict verdict, String since) {
        Instant at = Instant.parse(since);
        KpiRecommendation recommendation =
                verdict == KpiVerdict.UNDER_PERFORMANCE ? KpiRecommendation.SLOW_DOWN : KpiRecommendation.HOLD;
        return new SaidOfKpi(kpiId, verdict, recommendation, at, at);
    }
}
