package io.boussole.alert.watch.finding;

import static io.boussole.alert.watch.finding.Autumn.counted;
import static io.boussole.alert.watch.finding.Autumn.entered;
import static io.boussole.alert.watch.finding.Autumn.kpi;
import static io.boussole.alert.watch.finding.Autumn.measured;
import static org.assertj.core.api.Assertions.assertThat;

import io.boussole.alert.SourceFixture;
import io.boussole.alert.watch.finding.Finding.Reason;
import io.boussole.alert.watch.finding.Finding.State;
import io.boussole.contracts.action.AlertKind;
import io.boussole.contracts.kpi.KpiObserved;
import io.boussole.contracts.kpi.KpiWatermark;
import io.boussole.contracts.kpi.MetricKind;
import io.boussole.contracts.plan.PlanChannel;
import io.boussole.contracts.plan.PlanMember;
import io.boussole.contracts.plan.PlanStopRule;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Row 63: two complete cycles below the threshold. The sequence takes 15 days and answers count for 5 more, so prospects enter a cycle for
 * 20 days: from 1 to 20 October, and from 21 October to 9 November.
 */
class TwoCyclesTest {
    private static final Watch COLD_EMAIL = new Watch(AlertKind.STOP_RULE, "channel/cold-email");
    private static final Watch INBOUND = new Watch(AlertKind.STOP_RULE, "channel/inbound");

    @Test
    void doesNothingAfterOneCompleteCycle() {
        Autumn plan = coldEmail(measured(
                "reply", MetricKind.RATE, "2026-11-12", entered("2026-10-05", 100, 2), entered("2026-10-20", 100, 3)));

        Finding found = COLD_EMAIL.look(plan.on("2026-11-12"));

        assertThat(found.state()).isEqualTo(State.UNDECIDED);
        assertThat(found.reason()).isEqualTo(Reason.TOO_EARLY);
        assertThat(found.circumstances()).containsEntry("completeCycles", "1");
    }

    /** The last prospect of the second cycle entered on 9 November; sequence and answers end with 29 November. */
    @ParameterizedTest
    @CsvSource({"2026-11-29, UNDECIDED", "2026-11-30, MET"})
    void waitsUntilTheLastProspectOfTheSecondCycleIsThrough(String day, State state) {
        Autumn plan = coldEmail(
                measured("reply", MetricKind.RATE, day, entered("2026-10-05", 200, 5), entered("2026-11-09", 200, 4)));

        assertThat(COLD_EMAIL.look(plan.on(day)).state()).isEqualTo(state);
    }

    @Test
    void doesNotWaitForDaysOnWhichNobodyEntered() {
        Autumn plan = coldEmail(measured(
                "reply", MetricKind.RATE, "2026-11-20", entered("2026-10-05", 200, 5), entered("2026-10-30", 200, 4)));

        assertThat(COLD_EMAIL.look(plan.on("2026-11-20")).state()).isEqualTo(State.MET);
    }

    @Test
    void saysEachCycleAndTheChanceOfAFalseStop() {
        Autumn plan = coldEmail(measured(
                "reply",
                MetricKind.RATE,
                "2026-12-01",
                entered("2026-10-05", 100, 3),
                entered("2026-11-02", 60, 1),
                entered("2026-11-09", 40, 2)));

        Finding found = COLD_EMAIL.look(plan.on("2026-12-01"));

        assertThat(found.state()).isEqualTo(State.MET);
        assertThat(found.circumstances())
                .containsEntry("effort", "Cold e-mail")
                .containsEntry("below", "0.05")
                .containsEntry("cycle1.n", "100")
                .containsEntry("cycle1.value", "0.03")
                .containsEntry("cycle1.from", "2026-10-01")
                .containsEntry("cycle1.to", "2026-10-20")
                .containsEntry("cycle2.n", "100")
                .containsEntry("cycle2.value", "0.03")
                .containsEntry("pFalseStop", "0.19008");
    }

    @Test
    void doesNothingWhenTheLastOfThemIsGood() {
        Autumn plan = coldEmail(measured(
                "reply", MetricKind.RATE, "2026-12-01", entered("2026-10-05", 100, 3), entered("2026-11-02", 100, 5)));

        assertThat(COLD_EMAIL.look(plan.on("2026-12-01")).state())
                .as("5 of 100 is at the threshold, not below it")
                .isEqualTo(State.CLEAR);
    }

    @Test
    void ignoresThePartialCycleHoweverBadItIs() {
        Autumn plan = coldEmail(measured(
                "reply",
                MetricKind.RATE,
                "2026-12-01",
                entered("2026-10-05", 100, 3),
                entered("2026-11-02", 100, 9),
                entered("2026-11-12", 100, 0)));

        assertThat(COLD_EMAIL.look(plan.on("2026-12-01")).state()).isEqualTo(State.CLEAR);
    }

    @Test
    void startsAnewAfterADecision() {
        Autumn plan = coldEmail(measured(
                        "reply",
                        MetricKind.RATE,
                        "2026-12-31",
                        entered("2026-10-05", 100, 1),
                        entered("2026-11-02", 100, 1),
                        entered("2026-12-02", 100, 1)))
                .evidenceFrom("2026-12-01");

        assertThat(COLD_EMAIL.look(plan.on("2026-12-31")).reason()).isEqualTo(Reason.TOO_EARLY);
    }

    /** Row 39: no stop on data of less than 0.95. */
    @ParameterizedTest
    @CsvSource({"0.95, MET, ", "0.94, UNDECIDED, DATA_DEGRADED"})
    void stopsNothingOnDegradedData(String quality, State state, @Nullable Reason reason) {
        Autumn plan = coldEmail(measured(
                "reply",
                MetricKind.RATE,
                "2026-12-01",
                "2026-12-01",
                quality,
                null,
                entered("2026-10-05", 100, 1),
                entered("2026-11-02", 100, 1)));

        Finding found = COLD_EMAIL.look(plan.on("2026-12-01"));

        assertThat(found.state()).isEqualTo(state);
        assertThat(found.reason()).isEqualTo(reason);
    }

    @Test
    void stopsNothingWhileASourceOnlySpokeOfTheFuture() {
        KpiWatermark ahead =
                new KpiWatermark(new UUID(0, 1), Autumn.at("2027-03-01T10:00:00"), Autumn.at("2026-11-26T10:00:00"));
        Autumn plan = coldEmail(SourceFixture.heard(
                measured(
                        "reply",
                        MetricKind.RATE,
                        "2026-12-01",
                        entered("2026-10-05", 100, 1),
                        entered("2026-11-02", 100, 1)),
                ahead));

        assertThat(COLD_EMAIL.look(plan.on("2026-12-01")).reason()).isEqualTo(Reason.SOURCE_SILENT);
    }

    @Test
    void stopsNothingWhileTheSourceIsSilent() {
        Autumn plan = coldEmail(measured(
                "reply",
                MetricKind.RATE,
                "2026-12-01",
                "2026-11-26",
                null,
                null,
                entered("2026-10-05", 100, 1),
                entered("2026-11-02", 100, 1)));

        assertThat(COLD_EMAIL.look(plan.on("2026-12-01")).reason()).isEqualTo(Reason.SOURCE_SILENT);
    }

    /** Row 37: what has ended is not stopped a second time. */
    @ParameterizedTest
    @CsvSource({"2026-12-02, MET", "2026-12-01, NOT_WATCHED"})
    void leavesAnEndedChannelAlone(String endedOn, State state) {
        PlanChannel ended = channel("cold-email", "reply", 15, LocalDate.parse(endedOn), rule("reply", "0.05", null));
        Autumn plan = new Autumn()
                .kpi(kpi("reply", "0.08", "0.05", "DAILY"))
                .channel(ended)
                .observed(measured(
                        "reply",
                        MetricKind.RATE,
                        "2026-12-01",
                        entered("2026-10-05", 100, 1),
                        entered("2026-11-02", 100, 1)));

        assertThat(COLD_EMAIL.look(plan.on("2026-12-01")).state()).isEqualTo(state);
    }

    /** Fewer than 40 qualified leads in each of two months of 30 days; the second ends with 29 November. */
    @ParameterizedTest
    @CsvSource({"2026-11-29, 39, UNDECIDED", "2026-11-30, 39, MET", "2026-11-30, 40, CLEAR", "2026-11-30, 0, MET"})
    void countsToTheEndOfTheWindow(String day, long second, State state) {
        Autumn plan = new Autumn()
                .kpi(kpi("mql", "240", null, "WEEKLY"))
                .channel(channel("inbound", "mql", null, null, rule("mql", "40", 30)))
                .observed(measured(
                        "mql", MetricKind.COUNT, day, counted("2026-10-02", 39), counted("2026-10-31", second)));

        Finding found = INBOUND.look(plan.on(day));

        assertThat(found.state()).isEqualTo(state);
        if (state == State.MET) {
            assertThat(found.circumstances()).containsEntry("pFalseStop", "0.229413");
        }
    }

    /** The period ends two days after 30 December: what it cuts off is no cycle, and few in two days are no sign of anything. */
    @Test
    void countsNoCycleThatThePeriodCutsOff() {
        Autumn plan = new Autumn()
                .kpi(kpi("mql", "240", null, "WEEKLY"))
                .channel(channel("inbound", "mql", null, null, rule("mql", "40", 30)))
                .observed(measured(
                        "mql",
                        MetricKind.COUNT,
                        "2027-02-01",
                        counted("2026-10-02", 60),
                        counted("2026-11-02", 60),
                        counted("2026-12-02", 39),
                        counted("2026-12-30", 4)));

        assertThat(INBOUND.look(plan.on("2027-02-01")).state()).isEqualTo(State.CLEAR);
    }

    /** Without a sequence nobody knows when an open case is lost: it may still turn the answer. */
    @ParameterizedTest
    @CsvSource({"2, 0, UNDECIDED", "2, 92, MET", "12, 0, CLEAR"})
    void waitsForOpenCasesThatCouldTurnTheAnswer(long succeeded, long failed, State state) {
        Autumn plan = new Autumn()
                .salesCycle(62)
                .kpi(kpi("quality", "0.30", null, "WEEKLY"))
                .channel(channel("inbound", "quality", null, null, rule("quality", "0.10", 30)))
                .observed(measured(
                        "quality",
                        MetricKind.RATE,
                        "2026-12-09",
                        entered("2026-10-05", 100, succeeded, failed),
                        entered("2026-11-10", 100, succeeded, failed)));

        assertThat(INBOUND.look(plan.on("2026-12-09")).state()).isEqualTo(state);
    }

    /** Where the plan does not say how long a sale takes, ninety days, all of which the source must have told of. */
    @ParameterizedTest
    @CsvSource({
        "2027-02-08, 2027-02-08, UNDECIDED",
        "2027-02-09, 2027-02-09, MET",
        "2027-02-12, 2027-02-08, UNDECIDED",
        "2027-02-12, 2027-02-09, MET"
    })
    void takesCasesForLostThatAreOlderThanASale(String day, String heardOn, State state) {
        Autumn plan = new Autumn()
                .kpi(kpi("quality", "0.30", null, "WEEKLY"))
                .channel(channel("inbound", "quality", null, null, rule("quality", "0.10", 30)))
                .observed(measured(
                        "quality",
                        MetricKind.RATE,
                        day,
                        heardOn,
                        null,
                        null,
                        entered("2026-10-05", 100, 2, 0),
                        entered("2026-11-10", 100, 2, 0)));

        assertThat(INBOUND.look(plan.on(day)).state()).isEqualTo(state);
    }

    /**
     * The sales cycle of 40 days is a median: half of the deals take longer, and one is lost after three of them, 120 days after 10
     * November. A sequence of 15 days is long over by then. Deals of which enough are lost to tell wait for nothing.
     */
    @ParameterizedTest
    @CsvSource({
        ", 0, 2026-12-21, UNDECIDED",
        ", 0, 2027-03-10, UNDECIDED",
        ", 0, 2027-03-11, MET",
        ", 92, 2026-12-21, MET",
        "15, 0, 2026-12-21, UNDECIDED",
        "15, 0, 2027-03-10, UNDECIDED",
        "15, 0, 2027-03-11, MET",
        "15, 92, 2026-12-21, MET"
    })
    void takesADealForLostWhenAVerdictDoes(@Nullable Integer sequenceDays, long failed, String day, State state) {
        Autumn plan = new Autumn()
                .salesCycle(40)
                .kpi(kpi(Autumn.CLOSING, "0.30", null, "WEEKLY"))
                .channel(channel("inbound", Autumn.CLOSING, sequenceDays, null, rule(Autumn.CLOSING, "0.10", 30)))
                .observed(measured(
                        Autumn.CLOSING,
                        MetricKind.RATE,
                        day,
                        entered("2026-10-05", 100, 2, failed),
                        entered("2026-11-10", 100, 2, failed)));

        assertThat(INBOUND.look(plan.on(day)).state()).isEqualTo(state);
    }

    /** A weekly source was last heard two days before the cycle's end: what has not come yet is not missing. */
    @ParameterizedTest
    @CsvSource({"2026-10-28, 2026-11-03, UNDECIDED", "2026-10-30, 2026-11-03, UNDECIDED", "2026-10-31, 2026-11-03, MET"
    })
    void countsNoCycleOfWhichDaysAreStillOnTheirWay(String heardOn, String day, State state) {
        Autumn plan = new Autumn()
                .kpi(kpi("leads", "80", null, "WEEKLY"))
                .channel(channel("inbound", "leads", null, null, rule("leads", "5", 15)))
                .observed(measured(
                        "leads",
                        MetricKind.COUNT,
                        day,
                        heardOn,
                        null,
                        null,
                        counted("2026-10-05", 4),
                        counted("2026-10-20", 4)));

        assertThat(INBOUND.look(plan.on(day)).state()).isEqualTo(state);
    }

    @Test
    void isOwnedByWhoeverOwnsTheKpi() {
        Autumn plan = coldEmail(measured("reply", MetricKind.RATE, "2026-12-01"));

        assertThat(COLD_EMAIL.owner(plan.on("2026-12-01"))).map(PlanMember::id).hasValue("hugo");
    }

    @Test
    void fallsToThePlansOwnerWhenTheyHaveLeft() {
        Autumn plan = coldEmail(measured("reply", MetricKind.RATE, "2026-12-01"))
                .team(Autumn.leaving(Autumn.HUGO, "2026-12-01"), Autumn.CLAIRE);

        assertThat(COLD_EMAIL.owner(plan.on("2026-12-01"))).map(PlanMember::id).hasValue("claire");
    }

    private static Autumn coldEmail(KpiObserved observed) {
        return new Autumn()
                .kpi(kpi("reply", "0.08", "0.05", "DAILY"))
                .channel(channel("cold-email", "reply", 15, null, rule("reply", "0.05", null)))
                .observed(observed);
    }

    private static PlanStopRule rule(String kpiId, String below, @Nullable Integer cycleDays) {
        return new PlanStopRule(kpiId, new BigDecimal(below), null, 2, cycleDays, 5, null);
    }

    private static PlanChannel channel(
            String id, String kpiId, @Nullable Integer sequenceDays, @Nullable LocalDate endedOn, PlanStopRule rule) {
        return new PlanChannel(
                id,
                "Cold e-mail",
                null,
                null,
                null,
                List.of(),
                kpiId,
                List.of(),
                List.of(),
                sequenceDays,
                null,
                null,
                rule,
                null,
                endedOn);
    }
}
