package io.boussole.alert.source;

import static org.assertj.core.api.Assertions.assertThat;

import io.boussole.alert.PlanFixture;
import io.boussole.alert.SourceFixture;
import io.boussole.alert.evaluation.Reach;
import io.boussole.alert.judgement.JudgedPlan;
import io.boussole.contracts.kpi.KpiWatermark;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Row 35: one event with a wrong date does not hide that a source has fallen silent. */
class FreshnessTest {
    private static final PlanFixture PLAN = PlanFixture.aPlan();
    private static final LocalDate TODAY = PlanFixture.end();
    private static final Instant MONTH_AGO =
            TODAY.minusDays(30).atTime(12, 0).atZone(PlanFixture.PARIS).toInstant();
    private static final Instant IN_A_YEAR = MONTH_AGO.plus(365, ChronoUnit.DAYS);

    @Test
    void believesNoEventBeyondTheDayOnWhichItCame() {
        Reach reach = reach(new KpiWatermark(UUID.randomUUID(), IN_A_YEAR, MONTH_AGO));

        assertThat(reach.firstUnknownDay()).isEqualTo(TODAY.minusDays(30));
        assertThat(reach.silentSince()).isNotNull();
    }

    @Test
    void dropsAFutureEventOfWhichNobodyKnowsWhenItCame() {
        Reach reach =
                reach(new KpiWatermark(UUID.randomUUID(), IN_A_YEAR), new KpiWatermark(UUID.randomUUID(), MONTH_AGO));

        assertThat(reach.silentSince()).isNotNull();
    }

    /** A list that is filled in on Fridays, judged by what comes daily, would look like four days of nothing. */
    @Test
    void waitsForASourceAsLongAsItUsuallyTakes() {
        assertThat(reach(late(4)).firstUnknownDay()).isEqualTo(TODAY.minusDays(4));
        assertThat(reach(late(0), late(2)).firstUnknownDay()).isEqualTo(TODAY.minusDays(2));
        assertThat(reach(late(null)).firstUnknownDay()).isEqualTo(TODAY);
    }

    @Test
    void waitsNoLongerThanARuleMay() {
        assertThat(reach(late(20)).firstUnknownDay()).isEqualTo(TODAY.minusDays(Reach.MOST_DAYS_LATE));
    }

    @ParameterizedTest
    @CsvSource({"0, 4, 4", "2, 4, 4", "4, 2, 4", "7, 7, 7"})
    void waitsTheLongerOfWhatTheRuleAndTheSourceWant(int delay, int lag, int days) {
        Reach reach = Freshness.of(
                SourceFixture.heard(PLAN.opportunities(1, 3), late(lag)),
                SourceFixture.readFrom("CRM", PLAN.published().kpis().get(1), "DAILY"),
                new JudgedPlan(PLAN.published()).calendar(),
                TODAY.minusDays(delay),
                TODAY);

        assertThat(reach.firstUnknownDay()).isEqualTo(TODAY.minusDays(days));
    }

    @Test
    void waitsForWhatANewSourceMayTellLate() {
        assertThat(reach(since(3)).firstUnknownDay()).isEqualTo(TODAY.minusDays(3));
        assertThat(reach(since(6)).firstUnknownDay()).isEqualTo(TODAY.minusDays(6));
        assertThat(reach(since(Reach.MOST_DAYS_LATE)).firstUnknownDay()).isEqualTo(TODAY);
    }

    private static KpiWatermark since(int daysAgo) {
        Instant now = TODAY.atTime(9, 0).atZone(PlanFixture.PARIS).toInstant();
        return new KpiWatermark(UUID.randomUUID(), now, now, now.minus(daysAgo, ChronoUnit.DAYS), null);
    }

    private static KpiWatermark late(@Nullable Integer days) {
        Instant now = TODAY.atTime(9, 0).atZone(PlanFixture.PARIS).toInstant();
        return new KpiWatermark(UUID.randomUUID(), now, now, null, days);
    }

    private static Reach reach(KpiWatermark... marks) {
        return Freshness.of(
                SourceFixture.heard(PLAN.opportunities(1, 3), marks),
                SourceFixture.readFrom("CRM", PLAN.published().kpis().get(1), "DAILY"),
                new JudgedPlan(PLAN.published()).calendar(),
                TODAY);
    }
}
