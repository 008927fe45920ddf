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
import org.jspecify.annotations.Nullable;

/** A plan of ninety days of which sixty are over: 200 meetings that are booked, and the 80 that are held of them. */
record FunnelPlan(Suite suite, PlanPublished plan, String bookedMetric) {
    static final String BOOKED = "booked";
    static final String HELD = "held";
    static final LocalDate START = PlanFixture.today().minusDays(60);

    /** @param cadence of both KPIs */
    static FunnelPlan published(Suite suite, String cadence) {
        return published(suite, cadence, null);
    }

    /** @param source the kind of tool by which both are counted */
    static FunnelPlan published(Suite suite, String cadence, @Nullable String source) {
        return published(suite, cadence, source, "MEETINGS_BOOKED");
    }

    /** @param bookedMetric what counts bookings */
    static FunnelPlan published(Suite suite, String cadence, @Nullable String source, String bookedMetric) {
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
                List.of(
                        kpi(BOOKED, bookedMetric, "200", cadence, source),
                        kpi(HELD, "MEETINGS_HELD", "80", cadence, source)),
                base.team(),
                base.playbooks(),
                base.publishedAt());
        suite.publish(EDITOR_OF_A, plan);
        return new FunnelPlan(suite, plan, bookedMetric);
    }

    UUID id() {
        return plan.planId();
    }

    /** What tells of it all. */
    static final UUID CONNECTION = UUID.fromString("0f1f0c5e-0000-4000-8000-00000000c0a1");

    void booked(long revision, DailyObservation... days) {
        observe(BOOKED, bookedMetric, revision, 0, days);
    }

    /** None at all, as a tool tells that has been there since a day. */
    void bookedNone(UUID connection, LocalDate since) {
        Instant now = Clock.systemUTC().instant();
        Instant connected = since.atStartOfDay(plan.calendar().timeZone()).toInstant();
        suite.observe(
                EDITOR_OF_A,
                SourceFixture.heard(
                        observed(BOOKED, bookedMetric, 1, now), new KpiWatermark(connection, now, now, connected)));
    }

    /** @param silentFor days for which its source has said nothing */
    void held(long revision, int silentFor, DailyObservation... days) {
        observe(HELD, "MEETINGS_HELD", revision, silentFor, days);
    }

    /** @param dataQuality 0 to 1 */
    void heldOfQuality(long revision, String dataQuality, DailyObservation... days) {
        Instant now = Clock.systemUTC().instant();
        KpiObserved told = observed(HELD, "MEETINGS_HELD", revision, now, days);
        suite.observe(EDITOR_OF_A, SourceFixture.ofQuality(told, new BigDecimal(dataQuality), null));
    }

    static DailyObservation day(LocalDate day, long events) {
        return new DailyObservation(day, BigDecimal.valueOf(events), BigDecimal.ZERO, 0);
    }

    private static PlanKpi kpi(String id, String metric, String target, String cadence, @Nullable String source) {
        return SourceFixture.readFrom(
                source,
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
        Instant lastWord = Clock.systemUTC().instant().minus(Duration.ofDays(silentFor));
        KpiObserved told = observed(kpi, metric, revision, lastWord, days);
        suite.observe(EDITOR_OF_A, SourceFixture.heard(told, new KpiWatermark(CONNECTION, lastWord)));
    }

    private KpiObserved observed(String kpi, String metric, long revision, Instant lastWord, DailyObservation... days) {
        return new KpiObserved(
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
                Clock.systemUTC().instant());
    }
}
