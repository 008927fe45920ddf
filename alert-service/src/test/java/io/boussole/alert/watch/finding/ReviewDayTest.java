package io.boussole.alert.watch.finding;

import static io.boussole.alert.watch.finding.Autumn.entered;
import static io.boussole.alert.watch.finding.Autumn.kpi;
import static io.boussole.alert.watch.finding.Autumn.measured;
import static org.assertj.core.api.Assertions.assertThat;

import io.boussole.alert.watch.finding.Finding.State;
import io.boussole.contracts.action.AlertKind;
import io.boussole.contracts.kpi.KpiObserved;
import io.boussole.contracts.kpi.MetricKind;
import io.boussole.contracts.plan.PlanBattle;
import io.boussole.contracts.plan.PlanMember;
import io.boussole.contracts.plan.PlanStopRule;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Row 16: a battle is looked at on its review day, 12 November, whatever the cycles; it wants 0.35. */
class ReviewDayTest {
    private static final Watch BATTLE = new Watch(AlertKind.STOP_RULE, "battle/qualify");

    @ParameterizedTest
    @CsvSource({"2026-11-11, 34, UNDECIDED", "2026-11-12, 34, MET", "2026-11-12, 35, CLEAR", "2026-11-16, 34, MET"})
    void looksFromItsDayOn(String day, long succeeded, State state) {
        Autumn plan = battle("ACTIVE", null, "2026-11-12")
                .observed(measured("qualify", MetricKind.RATE, day, entered("2026-10-05", 100, succeeded)));

        assertThat(BATTLE.look(plan.on(day)).state()).isEqualTo(state);
    }

    /** Its source is read weekly: until it has spoken on the day or later, the days before may lack something. */
    @ParameterizedTest
    @CsvSource({"2026-11-11, UNDECIDED", "2026-11-12, MET"})
    void waitsUntilAllBeforeTheDayIsKnown(String heardOn, State state) {
        Autumn plan = battle("ACTIVE", null, "2026-11-12")
                .observed(measured(
                        "qualify", MetricKind.RATE, "2026-11-13", heardOn, null, null, entered("2026-10-05", 100, 34)));

        assertThat(BATTLE.look(plan.on("2026-11-13")).state()).isEqualTo(state);
    }

    /** Read weekly and last heard on Wednesday 11 November: a week and a working day later it is silent. */
    @ParameterizedTest
    @CsvSource({"2026-11-19, TOO_EARLY", "2026-11-20, SOURCE_SILENT"})
    void saysThatASourceFellSilentBeforeTheDay(String day, Finding.Reason reason) {
        Autumn plan = battle("ACTIVE", null, "2026-11-12").observed(heard("2026-11-11", day));

        assertThat(BATTLE.look(plan.on(day)).reason()).isEqualTo(reason);
    }

    /** Two cycles of fifteen days are over by 30 October and known to be bad; the review still waits for 11 November. */
    @ParameterizedTest
    @CsvSource({"15, MET, ", "40, UNDECIDED, TOO_EARLY"})
    void goesByCompleteCyclesWhileTheReviewWaits(int cycleDays, State state, Finding.@Nullable Reason reason) {
        Autumn plan = battle("ACTIVE", null, "2026-11-12", cycleDays).observed(heard("2026-11-11", "2026-11-13"));

        Finding found = BATTLE.look(plan.on("2026-11-13"));

        assertThat(found.state()).isEqualTo(state);
        assertThat(found.reason()).isEqualTo(reason);
    }

    /**
     * Good on its day, 12 November, in the middle of a cycle of thirty days: the next two, from 31 October to 29 December, are not. One
     * that the review saw to the end says nothing new.
     */
    @ParameterizedTest
    @CsvSource({
        "2026-11-05, 2026-12-10, 20, 2027-01-05, MET",
        "2026-11-05, 2026-12-10, 20, 2026-12-29, CLEAR",
        "2026-11-05, 2026-12-10, 40, 2027-01-05, CLEAR",
    })
    void goesByCompleteCyclesAfterAGoodReview(
            String second, String third, long succeededAtLast, String day, State state) {
        Autumn plan = battle("ACTIVE", null, "2026-11-12", 30)
                .observed(measured(
                        "qualify",
                        MetricKind.RATE,
                        day,
                        entered("2026-10-05", 100, 60),
                        entered(second, 100, 20),
                        entered(third, 100, succeededAtLast)));

        assertThat(BATTLE.look(plan.on(day)).state()).isEqualTo(state);
    }

    /** Two cycles of ten days were bad, and what came after them made up for it before the review. */
    @Test
    void leavesAloneWhatWasBadBeforeAGoodReview() {
        Autumn plan = battle("ACTIVE", null, "2026-10-28", 10)
                .observed(measured(
                        "qualify",
                        MetricKind.RATE,
                        "2026-10-29",
                        entered("2026-10-05", 100, 20),
                        entered("2026-10-12", 100, 20),
                        entered("2026-10-22", 400, 300)));

        assertThat(BATTLE.look(plan.on("2026-10-29")).state()).isEqualTo(State.CLEAR);
    }

    /** Nothing entered before the day, so nothing could be reviewed; two cycles of thirty days from 31 October on. */
    @ParameterizedTest
    @CsvSource({"20, MET", "40, CLEAR"})
    void goesByCompleteCyclesWhereTheReviewFoundNothing(long succeeded, State state) {
        Autumn plan = battle("ACTIVE", null, "2026-10-20", 30)
                .observed(measured(
                        "qualify",
                        MetricKind.RATE,
                        "2027-01-05",
                        entered("2026-11-05", 100, 20),
                        entered("2026-12-10", 100, succeeded)));

        assertThat(BATTLE.look(plan.on("2027-01-05")).state()).isEqualTo(state);
    }

    /** Its day passed before anybody had published the plan, and nothing says how long a cycle is: waiting would be for ever. */
    @ParameterizedTest
    @CsvSource({"2026-09-20, NO_CYCLE", "2026-12-01, TOO_EARLY"})
    void saysWhenNoReviewIsToCome(String reviewOn, Finding.Reason reason) {
        Autumn plan = battle("ACTIVE", null, reviewOn).observed(bad());

        assertThat(BATTLE.look(plan.on("2026-11-12")).reason()).isEqualTo(reason);
    }

    @Test
    void countsWhatEnteredBeforeTheDayHoweverLateTheLook() {
        Autumn plan = battle("ACTIVE", null, "2026-11-12")
                .observed(measured(
                        "qualify",
                        MetricKind.RATE,
                        "2026-11-16",
                        entered("2026-10-05", 100, 34),
                        entered("2026-11-12", 100, 90)));

        Finding found = BATTLE.look(plan.on("2026-11-16"));

        assertThat(found.state()).isEqualTo(State.MET);
        assertThat(found.circumstances())
                .containsEntry("cycle1.n", "100")
                .containsEntry("cycle1.value", "0.34")
                .containsEntry("reviewOn", "2026-11-12")
                .containsKey("pFalseStop");
    }

    @Test
    void saysHowManyCasesAreOpen() {
        Autumn plan = battle("ACTIVE", null, "2026-11-12")
                .observed(measured("qualify", MetricKind.RATE, "2026-11-12", entered("2026-11-10", 100, 20, 50)));

        assertThat(BATTLE.look(plan.on("2026-11-12")).circumstances()).containsEntry("cycle1.undecided", "30");
    }

    /** Row 37. */
    @ParameterizedTest
    @CsvSource({"STOPPED, ", "WON, ", "PLANNED, ", "ACTIVE, 2026-11-01"})
    void leavesAloneWhatIsNotFought(String status, @Nullable String endedOn) {
        Autumn plan = battle(status, endedOn, "2026-11-12").observed(bad());

        assertThat(BATTLE.look(plan.on("2026-11-12")).state()).isEqualTo(State.NOT_WATCHED);
    }

    @Test
    void isDecidedOnce() {
        Autumn plan = battle("ACTIVE", null, "2026-11-12").observed(bad()).evidenceFrom("2026-11-14");

        assertThat(BATTLE.look(plan.on("2026-11-16")).state()).isEqualTo(State.UNDECIDED);
    }

    @Test
    void isOwnedByItsDriver() {
        Autumn plan = battle("ACTIVE", null, "2026-11-12").observed(bad());

        assertThat(BATTLE.owner(plan.on("2026-11-12"))).map(PlanMember::id).hasValue("lea");
    }

    /** Its own threshold, 0.20, over two cycles of thirty days; the battle's rule on the same KPI goes first. */
    @ParameterizedTest
    @CsvSource({"true, NOT_WATCHED", "false, MET"})
    void leavesAKpisThresholdToTheRuleOfAnEffort(boolean hasBattle, State state) {
        Autumn plan = hasBattle
                ? battle("ACTIVE", null, "2026-12-30")
                : new Autumn().kpi(kpi("qualify", "0.50", "0.20", "WEEKLY"));
        WatchedPlan watched = plan.observed(measured(
                        "qualify",
                        MetricKind.RATE,
                        "2026-12-20",
                        entered("2026-10-05", 100, 10),
                        entered("2026-11-05", 100, 10)))
                .on("2026-12-20");

        assertThat(new Watch(AlertKind.STOP_RULE, "kpi/qualify").look(watched).state())
                .isEqualTo(state);
    }

    private static KpiObserved bad() {
        return measured("qualify", MetricKind.RATE, "2026-11-12", entered("2026-10-05", 100, 10));
    }

    private static KpiObserved heard(String heardOn, String day) {
        return measured(
                "qualify",
                MetricKind.RATE,
                day,
                heardOn,
                null,
                null,
                entered("2026-10-05", 100, 10),
                entered("2026-10-20", 100, 10));
    }

    private static Autumn battle(String status, @Nullable String endedOn, String reviewOn) {
        return battle(status, endedOn, reviewOn, null);
    }

    private static Autumn battle(
            String status, @Nullable String endedOn, String reviewOn, @Nullable Integer cycleDays) {
        return new Autumn()
                .kpi(kpi("qualify", "0.50", "0.20", "WEEKLY"))
                .battle(new PlanBattle(
                        "qualify",
                        "Qualify within two hours",
                        status,
                        null,
                        "qualify",
                        null,
                        null,
                        new PlanStopRule(
                                "qualify", new BigDecimal("0.35"), null, 2, cycleDays, 5, LocalDate.parse(reviewOn)),
                        "lea",
                        List.of(),
                        List.of(),
                        endedOn == null ? null : LocalDate.parse(endedOn)));
    }
}
