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
import org.jspecify.annotations.Nullable;

/** Says of KPIs what alert-service would say. */
@ApplicationScoped
public class Verdicts {
    private final EventPublisher publisher;

    Verdicts(EventPublisher publisher) {
        this.publisher = publisher;
    }

    public void tell(TestCaller caller, String planId, Verdict said, long revision) {
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
                said.judgedAt(),
                said.alertSince());
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

    /** With an alert since then, where the verdict speaks of an alarm. */
    public static Verdict said(String kpiId, KpiVerdict verdict, String since) {
        boolean alarm = verdict == KpiVerdict.UNDER_PERFORMANCE || verdict == KpiVerdict.RECOVERING;
        return said(kpiId, verdict, since, alarm ? since : null);
    }

    static Verdict said(String kpiId, KpiVerdict verdict, String since, @Nullable String alertSince) {
        Instant at = Instant.parse(since);
        KpiRecommendation recommendation =
                verdict == KpiVerdict.UNDER_PERFORMANCE ? KpiRecommendation.SLOW_DOWN : KpiRecommendation.HOLD;
        return new Verdict(
                kpiId, verdict, recommendation, at, at, alertSince == null ? null : Instant.parse(alertSince));
    }
}
