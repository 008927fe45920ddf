package io.boussole.alert.watch.finding;

import static org.assertj.core.api.Assertions.assertThat;

import io.boussole.alert.watch.finding.Finding.State;
import io.boussole.contracts.action.AlertKind;
import io.boussole.contracts.plan.PlanAction;
import io.boussole.contracts.plan.PlanBattle;
import io.boussole.contracts.plan.PlanMember;
import io.boussole.contracts.plan.PlanMilestone;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tasks that nobody owns, and work that is late. */
class OwedWorkTest {
    private static final Watch MESSAGES = new Watch(AlertKind.OWNERLESS_TASK, "WRITE_MESSAGES");
    private static final Watch ACTION = new Watch(AlertKind.OWNERLESS_TASK, "action/form");
    private static final Watch LATE_ACTION = new Watch(AlertKind.OVERDUE_MILESTONE, "action/form");
    private static final Watch LATE_MILESTONE = new Watch(AlertKind.OVERDUE_MILESTONE, "milestone/launch");

    /** Row 68: whoever leaves on a day is not there on that day. */
    @ParameterizedTest
    @CsvSource({
        "hugo, 2026-10-05T23:59:59, CLEAR, ",
        "hugo, 2026-10-06T00:00:00, MET, LEFT",
        "claire, 2026-10-06T00:00:00, CLEAR, ",
        "ghost, 2026-10-02T12:00:00, MET, NOT_IN_TEAM",
        ", 2026-10-02T12:00:00, MET, NOBODY"
    })
    void watchesCriticalTasks(@Nullable String owner, String now, State state, @Nullable String because) {
        WatchedPlan plan = new Autumn()
                .team(Autumn.leaving(Autumn.HUGO, "2026-10-06"), Autumn.CLAIRE)
                .task("WRITE_MESSAGES", owner)
                .when(now);

        Finding found = MESSAGES.look(plan);

        assertThat(found.state()).isEqualTo(state);
        assertThat(found.circumstances().get("because")).isEqualTo(because);
        assertThat(MESSAGES.owner(plan)).map(PlanMember::id).hasValue("claire");
    }

    /** Row 68. */
    @ParameterizedTest
    @CsvSource({
        "true, ACTIVE, , MET",
        "false, ACTIVE, , NOT_WATCHED",
        "true, WON, , NOT_WATCHED",
        "true, ACTIVE, 2026-10-01, CLEAR"
    })
    void watchesCriticalActionsThatAreOpen(boolean critical, String status, @Nullable String doneOn, State state) {
        Autumn plan = new Autumn().battle(battle(status, "ghost", critical, doneOn));

        assertThat(ACTION.look(plan.on("2026-10-02")).state()).isEqualTo(state);
    }

    /** Whoever leaves after the quarter leaves no hole in it. */
    @ParameterizedTest
    @CsvSource({"2026-12-31T23:59:59, MET", "2027-01-01T00:00:00, PERIOD_OVER"})
    void asksForNoOwnerOnceThePlanIsOver(String now, State state) {
        Autumn plan = new Autumn().task("WRITE_MESSAGES", "ghost").battle(battle("ACTIVE", "ghost", true, null));

        assertThat(MESSAGES.look(plan.when(now)).state()).isEqualTo(state);
        assertThat(ACTION.look(plan.when(now)).state()).isEqualTo(state);
    }

    @Test
    void goesToSomebodyWhoIsThereWhenThePlansOwnerHasLeft() {
        WatchedPlan plan = new Autumn()
                .team(Autumn.HUGO, Autumn.leaving(Autumn.CLAIRE, "2026-10-02"))
                .task("WRITE_MESSAGES", null)
                .on("2026-10-02");

        assertThat(MESSAGES.owner(plan)).map(PlanMember::id).hasValue("hugo");
    }

    /** Row 65: late on the day after, not on the day itself. */
    @ParameterizedTest
    @CsvSource({
        "2026-10-20T23:59:59, , CLEAR, ",
        "2026-10-21T00:00:00, , MET, 1",
        "2026-10-21T00:00:01, , MET, 1",
        "2026-10-21T00:00:00, 2026-10-21, CLEAR, "
    })
    void isLateOnTheDayAfter(String now, @Nullable String doneOn, State state, @Nullable String daysLate) {
        WatchedPlan plan = new Autumn()
                .milestone(new PlanMilestone("launch", "Launch", "hugo", LocalDate.parse("2026-10-20"), day(doneOn)))
                .when(now);

        Finding found = LATE_MILESTONE.look(plan);

        assertThat(found.state()).isEqualTo(state);
        assertThat(found.circumstances().get("daysLate")).isEqualTo(daysLate);
        assertThat(LATE_MILESTONE.owner(plan)).map(PlanMember::id).hasValue("hugo");
    }

    /** Row 65. */
    @ParameterizedTest
    @CsvSource({"2026-10-20, ACTIVE, CLEAR", "2026-10-21, ACTIVE, MET", "2026-10-21, STOPPED, NOT_WATCHED"})
    void watchesTheActionsOfABattleThatIsFought(String day, String status, State state) {
        assertThat(LATE_ACTION
                        .look(new Autumn()
                                .battle(battle(status, "hugo", false, null))
                                .on(day))
                        .state())
                .isEqualTo(state);
    }

    @ParameterizedTest
    @CsvSource({"hugo, hugo", "ghost, lea", ", lea"})
    void belongsToTheActionsOwnerElseToTheDriver(@Nullable String owner, String answers) {
        WatchedPlan plan =
                new Autumn().battle(battle("ACTIVE", owner, false, null)).on("2026-10-21");

        assertThat(LATE_ACTION.owner(plan)).map(PlanMember::id).hasValue(answers);
    }

    @Test
    void forgetsWhatThePlanNoLongerHas() {
        WatchedPlan plan = new Autumn().on("2026-10-21");

        assertThat(List.of(MESSAGES, ACTION, LATE_ACTION, LATE_MILESTONE))
                .extracting(watch -> watch.look(plan).state())
                .containsOnly(State.NOT_WATCHED);
    }

    private static PlanBattle battle(String status, @Nullable String owner, boolean critical, @Nullable String doneOn) {
        return new PlanBattle(
                "qualify",
                null,
                status,
                null,
                null,
                null,
                null,
                null,
                "lea",
                List.of(),
                List.of(new PlanAction(
                        "form", "Rewrite the form", owner, null, LocalDate.parse("2026-10-20"), day(doneOn), critical)),
                null);
    }

    private static @Nullable LocalDate day(@Nullable String day) {
        return day == null ? null : LocalDate.parse(day);
    }
}
