package io.boussole.alert.judgement;

import static io.boussole.testing.TestCaller.EDITOR_OF_A;

import io.boussole.alert.PlanFixture;
import io.boussole.alert.SourceFixture;
import io.boussole.alert.Suite;
import io.boussole.contracts.kpi.DailyObservation;
import io.boussole.contracts.kpi.KpiObserved;
import io.boussole.contracts.kpi.KpiWatermark;
import io.boussole.contracts.kpi.MetricKind;
import io.boussole.contracts.plan.PlanKpi;
import io.boussole.contracts.plan.PlanPeriod;
import io.boussole.contracts.plan.PlanPublished;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** A plan of ninety days of which sixty are over: 200 meetings that are booked, and the 80 that are held of them. */
record FunnelPlan(Suite suite, PlanPublished plan) {
    static final String BOOKED = "booked";
    static final String HELD = "held";
    static final LocalDate START = PlanFixture.today().minusDays(60);

    /** @param cadence of both KPIs */
    static FunnelPlan published(Suite suite, String cadence) {
        PlanPublished base = PlanFixture.aPlan().published();
        PlanPublished plan = new PlanPublished(
                base.planId(),
                1,
                base.state(),
                base.name(),
                new PlanPeriod(START, START.plusDays(89)),
                base.currency(),
                base.calendar(),
                base.salesCycleDays(),
                base.avgDealValue(),
                base.seasonality(),
                List.of(kpi(BOOKED, "MEETINGS_BOOKED", "200", cadence), kpi(HELD, "MEETINGS_HELD", "80", cadence)),
                base.team(),
                base.playbooks(),
                base.publishedAt());
        suite.publish(EDITOR_OF_A, plan);
        return new FunnelPlan(suite, plan);
    }

    UUID id() {
        return plan.planId();
    }

    void booked(long revision, DailyObservation... days) {
        observe(BOOKED, "MEETINGS_BOOKED", revision, 0, days);
    }

    /** @param silentFor days for which its source has said nothing */
    void held(long revision, int silentFor, DailyObservation... days) {
        observe(HELD, "MEETINGS_HELD", revision, silentFor, days);
    }

    static DailyObservation day(LocalDate day, long events) {
        return new DailyObservation(day, BigDecimal.valueOf(events), BigDecimal.ZERO, 0);
    }

    private static PlanKpi kpi(String id, String metric, String target, String cadence) {
        return SourceFixture.readFrom(
                null,
                new PlanKpi(
                        id,
                        metric,
                        null,
                        PlanKpi.Direction.HIGHER_IS_BETTER,
                        new BigDecimal(target),
                        null,
                        null,
                        null,
                        "hugo",
                        null,
                        null),
                cadence);
    }

    private void observe(String kpi, String metric, long revision, int silentFor, DailyObservation... days) {
        Instant now = Clock.systemUTC().instant();
        Instant lastWord = now.minus(Duration.ofDays(silentFor));
        KpiObserved told = new KpiObserved(
                plan.planId(),
                1,
                kpi,
                metric,
                1,
                MetricKind.COUNT,
                null,
                plan.period().start(),
                plan.period().end(),
                revision,
                null,
                1,
                List.of(days),
                lastWord,
                now);
        suite.observe(EDITOR_OF_A, SourceFixture.heard(told, new KpiWatermark(UUID.randomUUID(), lastWord)));
    }
}
