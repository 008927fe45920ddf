package io.boussole.alert.watch.finding;

import static io.boussole.alert.watch.finding.Autumn.counted;
import static io.boussole.alert.watch.finding.Autumn.measured;
import static org.assertj.core.api.Assertions.assertThat;

import io.boussole.alert.SourceFixture;
import io.boussole.alert.watch.finding.Finding.Reason;
import io.boussole.alert.watch.finding.Finding.State;
import io.boussole.contracts.action.AlertKind;
import io.boussole.contracts.kpi.DailyObservation;
import io.boussole.contracts.kpi.KpiObserved;
import io.boussole.contracts.kpi.MetricKind;
import io.boussole.contracts.plan.PlanKpi;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rows 15, 82: the threshold of a number or an amount, which is one of the whole period. The period ends with 31 December. */
class StopOfPeriodTest {
    private static final Watch REVENUE = new Watch(AlertKind.STOP_RULE, "kpi/revenue");
    private static final Watch DEALS = new Watch(AlertKind.STOP_RULE, "kpi/deals");

    /** To be stopped below 60 000; the source has to have told of all of the period. */
    @ParameterizedTest
    @CsvSource({
        "2026-12-20, 2026-12-20, 59999, UNDECIDED, PERIOD_NOT_OVER",
        "2027-01-02, 2026-12-31, 59999, UNDECIDED, PERIOD_NOT_OVER",
        "2027-01-20, 2026-12-31, 59999, UNDECIDED, SOURCE_SILENT",
        "2027-01-02, 2027-01-01, 59999, MET, ",
        "2027-01-02, 2027-01-01, 60000, CLEAR, ",
        "2026-12-20, 2026-12-20, 60000, CLEAR, ",
    })
    void holdsRevenueAgainstItsThresholdWhenThePeriodIsOver(
            String day, String heardOn, long amount, State state, @Nullable Reason reason) {
        Autumn plan = new Autumn().kpi(revenue()).observed(revenue(day, heardOn, amount));

        Finding found = REVENUE.look(plan.on(day));

        assertThat(found.state()).isEqualTo(state);
        assertThat(found.reason()).isEqualTo(reason);
    }

    @Test
    void takesNothingAtAllForUnconnected() {
        Autumn plan = new Autumn().kpi(revenue()).observed(measured("revenue", MetricKind.SUM, "2027-01-02"));

        assertThat(REVENUE.look(plan.on("2027-01-02")).reason()).isEqualTo(Reason.NOT_MEASURED);
    }

    @Test
    void saysWhatStandsAgainstWhichThreshold() {
        Autumn plan = new Autumn().kpi(revenue()).observed(revenue("2027-01-02", "2027-01-01", 20_000));

        assertThat(REVENUE.look(plan.on("2027-01-02")).circumstances())
                .containsEntry("below", "60000")
                .containsEntry("cycles", "1")
                .containsEntry("cycle1.from", "2026-10-01")
                .containsEntry("cycle1.to", "2026-12-31")
                .containsEntry("cycle1.value", "20000")
                .doesNotContainKey("pFalseStop");
    }

    @Test
    void saysHowFarItIsWhileThePeriodRuns() {
        Autumn plan = new Autumn().kpi(revenue()).observed(revenue("2026-11-05", "2026-11-05", 20_000));

        assertThat(REVENUE.look(plan.on("2026-11-05")).circumstances())
                .containsEntry("value", "20000")
                .containsEntry("periodEnd", "2026-12-31");
    }

    /** More than 40 are too many, and it shows as soon as they are. */
    @ParameterizedTest
    @CsvSource({"40, CLEAR", "41, MET"})
    void tellsAtOnceWhatMustNotBeExceeded(long complaints, State state) {
        Autumn plan = new Autumn()
                .kpi(lowerIsBetter())
                .observed(measured("deals", MetricKind.COUNT, "2026-11-05", counted("2026-10-05", complaints)));

        assertThat(DEALS.look(plan.on("2026-11-05")).state()).isEqualTo(state);
    }

    /** 41 of at most 40 a quarter, after five weeks of thirteen: an effort that stays within 40 does not come here by chance. */
    @Test
    void saysHowUnlikelyItIsByThatDay() {
        Autumn plan = new Autumn()
                .kpi(lowerIsBetter())
                .observed(measured("deals", MetricKind.COUNT, "2026-11-05", counted("2026-10-05", 41)));

        Object chance = DEALS.look(plan.on("2026-11-05")).circumstances().get("pFalseStop");

        assertThat(Double.parseDouble(String.valueOf(chance))).isLessThan(1e-4);
    }

    @Test
    void isDecidedOnceAPeriod() {
        Autumn plan = new Autumn()
                .kpi(revenue())
                .observed(revenue("2027-01-09", "2027-01-08", 20_000))
                .evidenceFrom("2027-01-05");

        assertThat(REVENUE.look(plan.on("2027-01-09")).reason()).isEqualTo(Reason.DEALT_WITH);
    }

    /** Days of a ratio do not add up to anything. */
    @Test
    void saysThatNoCycleIsMadeOfARatio() {
        Autumn plan =
                new Autumn().kpi(revenue()).observed(measured("revenue", MetricKind.RATIO, "2026-12-20", amount(3)));

        assertThat(REVENUE.look(plan.on("2026-12-20")).reason()).isEqualTo(Reason.NO_SUM_OF_DAYS);
    }

    private static PlanKpi revenue() {
        return Autumn.kpi("revenue", "120000", "60000", "WEEKLY");
    }

    private static PlanKpi lowerIsBetter() {
        PlanKpi deals = Autumn.kpi("deals", "20", "40", "WEEKLY");
        return SourceFixture.readFrom(
                deals.source(),
                new PlanKpi(
                        deals.id(),
                        deals.metric(),
                        null,
                        PlanKpi.Direction.LOWER_IS_BETTER,
                        deals.target(),
                        null,
                        null,
                        deals.stopThreshold(),
                        deals.ownerId(),
                        null,
                        null),
                "WEEKLY");
    }

    private static KpiObserved revenue(String day, String heardOn, long amount) {
        return measured("revenue", MetricKind.SUM, day, heardOn, null, null, amount(amount));
    }

    private static DailyObservation amount(long amount) {
        return new DailyObservation(LocalDate.parse("2026-10-05"), BigDecimal.valueOf(amount), BigDecimal.ONE, 0);
    }
}
