package io.boussole.alert.watch.finding;

import static io.boussole.alert.watch.finding.Autumn.measured;
import static io.boussole.alert.watch.finding.Autumn.measuredBy;
import static org.assertj.core.api.Assertions.assertThat;

import io.boussole.alert.SourceFixture;
import io.boussole.alert.watch.finding.Finding.State;
import io.boussole.contracts.action.AlertKind;
import io.boussole.contracts.kpi.KpiWatermark;
import io.boussole.contracts.kpi.MetricKind;
import io.boussole.contracts.plan.PlanMember;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Row 35: a source that says nothing for the cadence of its most frequent KPI leaves a gap, and a gap is no zero. */
class SilentSourceTest {
    private static final Watch CRM = new Watch(AlertKind.NO_DATA, "CRM");

    @ParameterizedTest
    @CsvSource({
        // Monday: Tuesday is the full working day.
        "DAILY, 2026-10-05, 2026-10-06T23:59:59, CLEAR",
        "DAILY, 2026-10-05, 2026-10-07T00:00:00, MET",
        "DAILY, 2026-10-05, 2026-10-07T00:00:01, MET",
        // Friday: Monday is.
        "DAILY, 2026-10-09, 2026-10-12T23:59:59, CLEAR",
        "DAILY, 2026-10-09, 2026-10-13T00:00:00, MET",
        // Tuesday before Armistice Day: Thursday is.
        "DAILY, 2026-11-10, 2026-11-12T23:59:59, CLEAR",
        "DAILY, 2026-11-10, 2026-11-13T00:00:00, MET",
        // A week, and Tuesday.
        "WEEKLY, 2026-10-05, 2026-10-13T23:59:59, CLEAR",
        "WEEKLY, 2026-10-05, 2026-10-14T00:00:00, MET",
        // A month, and Friday.
        "MONTHLY, 2026-10-05, 2026-11-06T23:59:59, CLEAR",
        "MONTHLY, 2026-10-05, 2026-11-07T00:00:00, MET",
    })
    void isSilentAfterItsCadence(String cadence, String heardOn, String now, State state) {
        Autumn plan = new Autumn()
                .kpi(measuredBy("CRM", "deals", "80", null, cadence))
                .observed(heard("deals", now, heardOn));

        assertThat(CRM.look(plan.when(now)).state()).isEqualTo(state);
    }

    /** A meeting that is entered for next year, or a wrong clock: it is a word of the day on which it came. */
    @ParameterizedTest
    @CsvSource({
        "2026-10-05T12:00:00, 2026-10-06T23:59:59, CLEAR",
        "2026-10-05T12:00:00, 2026-10-07T00:00:00, MET",
        // Nobody knows when it came.
        ", 2026-10-07T00:00:00, MET",
    })
    void isNotKeptFromSilenceByAnEventOfTheFuture(@Nullable String received, String now, State state) {
        KpiWatermark ahead = new KpiWatermark(
                new UUID(0, 1), Autumn.at("2027-03-01T10:00:00"), received == null ? null : Autumn.at(received));
        Autumn plan = new Autumn()
                .kpi(measuredBy("CRM", "deals", "80", null, "DAILY"))
                .observed(SourceFixture.heard(measured("deals", MetricKind.COUNT, now.substring(0, 10)), ahead));

        assertThat(CRM.look(plan.when(now)).state()).isEqualTo(state);
    }

    /** One alert a source: the most frequent KPI says when, whichever KPI spoke last. */
    @Test
    void goesByTheMostFrequentOfItsKpis() {
        Autumn plan = new Autumn()
                .kpi(measuredBy("CRM", "deals", "80", null, "MONTHLY"))
                .kpi(measuredBy("CRM", "calls", "80", null, "WEEKLY", "DAILY"))
                .kpi(measuredBy("PROSPECTING_TOOL", "mails", "80", null, "DAILY"))
                .observed(heard("deals", "2026-10-08", "2026-10-06"))
                .observed(heard("calls", "2026-10-08", "2026-10-05"))
                .observed(heard("mails", "2026-10-08", "2026-10-08"));

        Finding found = CRM.look(plan.on("2026-10-08"));

        assertThat(found.state()).isEqualTo(State.MET);
        assertThat(found.circumstances())
                .containsEntry("cadence", "DAILY")
                .containsEntry("lastEventAt", "2026-10-06T10:00:00Z")
                .containsEntry("kpis", "METRIC_OF_deals, METRIC_OF_calls");
        assertThat(CRM.owner(plan.on("2026-10-08"))).map(PlanMember::id).hasValue("lea");
        assertThat(new Watch(AlertKind.NO_DATA, "PROSPECTING_TOOL")
                        .look(plan.on("2026-10-08"))
                        .state())
                .isEqualTo(State.CLEAR);
    }

    /** Who keeps it clean, else who keeps data clean; who has left is passed over. */
    @ParameterizedTest
    @CsvSource({"CRM, lea", "PROSPECTING_TOOL, hugo", "OTHER, hugo"})
    void goesToItsStewardOrToWhoeverKeepsDataClean(String source, String owner) {
        WatchedPlan plan = new Autumn().task("CLEAN_DATA", "hugo").on("2026-10-08");

        assertThat(new Watch(AlertKind.NO_DATA, source).owner(plan))
                .map(PlanMember::id)
                .hasValue(owner);
        assertThat(new Watch(AlertKind.DATA_QUALITY, source).owner(plan))
                .map(PlanMember::id)
                .hasValue(owner);
    }

    /** The plan was published on Thursday 1 October. */
    @ParameterizedTest
    @CsvSource({"2026-10-02T12:00:00, CLEAR", "2026-10-04T12:00:00, MET"})
    void givesASourceThatNeverSpokeTheSameTime(String now, State state) {
        Autumn plan = new Autumn().kpi(measuredBy("CRM", "deals", "80", null, "DAILY"));

        assertThat(CRM.look(plan.when(now)).state()).isEqualTo(state);
    }

    /** What was told before the silence began cannot know of a word that came after it was told. */
    @ParameterizedTest
    @CsvSource({
        "2026-10-06, 2026-10-07T00:00:00, UNDECIDED",
        "2026-10-07, 2026-10-07T12:00:00, MET",
        "2026-10-06, 2026-10-08T00:00:00, MET"
    })
    void waitsForAnObservationOfAfterwards(String toldOn, String now, State state) {
        Autumn plan = new Autumn()
                .kpi(measuredBy("CRM", "deals", "80", null, "DAILY"))
                .observed(measured("deals", MetricKind.COUNT, toldOn, "2026-10-05", null, null));

        assertThat(CRM.look(plan.when(now)).state()).isEqualTo(state);
    }

    @ParameterizedTest
    @CsvSource({"2026-09-30T12:00:00, CLEAR", "2027-01-04T12:00:00, PERIOD_OVER"})
    void isNobodysConcernOutsideThePeriod(String now, State state) {
        Autumn plan = new Autumn().kpi(measuredBy("CRM", "deals", "80", null, "DAILY"));

        assertThat(CRM.look(plan.when(now)).state()).isEqualTo(state);
        assertThat(new Watch(AlertKind.DATA_QUALITY, "CRM").look(plan.when(now)).state())
                .isEqualTo(state);
    }

    @Test
    void isNotWatchedWhereNoKpiIsReadFromIt() {
        assertThat(CRM.look(new Autumn().on("2026-10-08")).state()).isEqualTo(State.NOT_WATCHED);
    }

    /** Rows 39, 74: below 0.90, now or in fifteen days, somebody cleans up; from 0.92 on it is done, and in between nothing changes. */
    @ParameterizedTest
    @CsvSource({
        "0.92, 0.92, CLEAR",
        "0.94, , CLEAR",
        "0.9199, 0.99, UNDECIDED",
        "0.99, 0.9199, UNDECIDED",
        "0.90, 0.90, UNDECIDED",
        "0.8999, , MET",
        "0.89, 0.91, MET",
        "0.99, 0.8999, MET",
        ", 0.89, MET",
        ", , UNDECIDED"
    })
    void raisesATaskForPoorData(@Nullable String quality, @Nullable String projected, State state) {
        Autumn plan = new Autumn()
                .kpi(measuredBy("CRM", "deals", "80", null, "DAILY"))
                .observed(measured("deals", MetricKind.COUNT, "2026-10-05", "2026-10-05", quality, projected));

        assertThat(new Watch(AlertKind.DATA_QUALITY, "CRM")
                        .look(plan.on("2026-10-05"))
                        .state())
                .isEqualTo(state);
    }

    private static io.boussole.contracts.kpi.KpiObserved heard(String kpiId, String told, String heardOn) {
        return measured(kpiId, MetricKind.COUNT, told.substring(0, 10), heardOn, null, null);
    }
}
