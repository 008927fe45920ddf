package io.boussole.alert.watch.finding;

import static org.assertj.core.api.Assertions.assertThat;

import io.boussole.alert.watch.finding.Finding.State;
import io.boussole.contracts.action.AlertKind;
import io.boussole.contracts.plan.PlanMember;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Row 17: a plan last reviewed on Friday 2 October is stale on Friday 9 October at 18:00 in Paris. */
class StalePlanTest {
    private static final Watch STALE = new Watch(AlertKind.STALE_PLAN, "plan");

    @ParameterizedTest
    @CsvSource({
        "2026-10-02T10:00:00, 2026-10-02T18:00:00, CLEAR",
        "2026-10-02T10:00:00, 2026-10-09T17:59:59, CLEAR",
        "2026-10-02T10:00:00, 2026-10-09T18:00:00, MET",
        "2026-10-02T10:00:00, 2026-10-09T18:00:01, MET",
        "2026-10-02T10:00:00, 2026-10-14T09:00:00, MET",
        "2026-10-09T19:30:00, 2026-10-09T20:00:00, CLEAR",
        "2026-10-07T10:00:00, 2026-10-09T18:00:00, MET",
    })
    void isDueOnTheFirstFridayAfterTheReview(String reviewed, String now, State state) {
        assertThat(STALE.look(new Autumn().reviewed(reviewed).when(now)).state())
                .isEqualTo(state);
    }

    /** Paris puts its clocks back on 25 October; 18:00 stays 18:00. */
    @ParameterizedTest
    @CsvSource({"2026-10-30T17:59:59, CLEAR", "2026-10-30T18:00:00, MET"})
    void keepsTheHourWhenTheClocksChange(String now, State state) {
        assertThat(STALE.look(new Autumn().reviewed("2026-10-23T10:00:00").when(now))
                        .state())
                .isEqualTo(state);
    }

    /** Christmas 2026 is a Friday; the plan's period ends on the Thursday after. */
    @ParameterizedTest
    @CsvSource({"2026-12-25T18:00:00, CLEAR", "2026-12-31T23:59:59, CLEAR"})
    void letsAFridayWithoutWorkFallAway(String now, State state) {
        assertThat(STALE.look(new Autumn().reviewed("2026-12-18T10:00:00").when(now))
                        .state())
                .isEqualTo(state);
    }

    @ParameterizedTest
    @CsvSource({"2026-10-09T18:00:00, CLEAR", "2026-10-16T17:59:59, CLEAR", "2026-10-16T18:00:00, MET"})
    void waitsForTheNextFridayWhenTheCompanyIsClosed(String now, State state) {
        Autumn plan = new Autumn().reviewed("2026-10-02T10:00:00").closed("2026-10-05", "2026-10-11");

        assertThat(STALE.look(plan.when(now)).state()).isEqualTo(state);
    }

    /** Wednesdays at 16:00, whatever Fridays there are; the 11th of November is a holiday and not among them. */
    @ParameterizedTest
    @CsvSource({
        "2026-10-30T10:00:00, 2026-11-04T15:59:59, CLEAR",
        "2026-10-30T10:00:00, 2026-11-04T16:00:00, MET",
        "2026-11-04T15:00:00, 2026-11-04T16:00:00, CLEAR",
        "2026-11-04T15:00:00, 2026-11-13T18:00:00, CLEAR",
        "2026-11-04T15:00:00, 2026-11-18T16:00:00, MET",
        "2026-11-18T15:00:00, 2026-12-18T18:00:00, CLEAR",
    })
    void isDueAtThePlansOwnRitualWeekAfterWeek(String reviewed, String now, State state) {
        Autumn plan = new Autumn().reviewsDue("2026-11-04T16:00:00", "2026-11-18T16:00:00");

        assertThat(STALE.look(plan.reviewed(reviewed).when(now)).state()).isEqualTo(state);
    }

    @Test
    void isLookedAtAgainAtThePlansOwnRitual() {
        Autumn plan = new Autumn().reviewsDue("2026-11-04T16:00:00").reviewed("2026-10-30T10:00:00");

        assertThat(NextLook.after(plan.when("2026-11-04T09:00:00"))).isEqualTo(Autumn.at("2026-11-04T16:00:00"));
    }

    /** The alert of the last update ends with the period. */
    @ParameterizedTest
    @CsvSource({"2026-12-31T23:59:59, MET", "2027-01-01T00:00:00, PERIOD_OVER"})
    void asksNobodyToReviewAPlanThatIsOver(String now, State state) {
        assertThat(STALE.look(new Autumn().reviewed("2026-12-11T10:00:00").when(now))
                        .state())
                .isEqualTo(state);
    }

    @Test
    void takesThePublicationForAReviewWhenNothingElseIsSaid() {
        assertThat(STALE.look(new Autumn().when("2026-10-02T17:59:59")).state()).isEqualTo(State.CLEAR);
        assertThat(STALE.look(new Autumn().when("2026-10-02T18:00:00")).state()).isEqualTo(State.MET);
    }

    @Test
    void isOwnedByThePlansOwnerAndSaysSinceWhen() {
        WatchedPlan plan = new Autumn().reviewed("2026-10-02T10:00:00").when("2026-10-09T18:00:00");

        assertThat(STALE.owner(plan)).map(PlanMember::id).hasValue("claire");
        assertThat(STALE.look(plan).circumstances())
                .containsEntry("lastReviewedAt", "2026-10-02T08:00:00Z")
                .containsEntry("lastReviewedOn", "2026-10-02")
                .containsEntry("reviewDueAt", "2026-10-09T16:00:00Z")
                .containsEntry("reviewDueOn", "2026-10-09");
    }

    /** The loop comes back for the hour at which it falls due, else at midnight. */
    @ParameterizedTest
    @CsvSource({
        "2026-10-08T12:00:00, 2026-10-09T00:00:00",
        "2026-10-09T00:00:00, 2026-10-09T18:00:00",
        "2026-10-09T18:00:00, 2026-10-10T00:00:00"
    })
    void isLookedAtAgainWhenItFallsDue(String now, String next) {
        assertThat(NextLook.after(new Autumn().reviewed("2026-10-02T10:00:00").when(now)))
                .isEqualTo(Autumn.at(next));
    }
}
