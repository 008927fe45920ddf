package io.boussole.plan.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import io.boussole.plan.schedule.TimelineItem.Kind;
import io.boussole.testing.ExamplePlan;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class TimelineTest {
    private static final LocalDate NEW_YEAR = LocalDate.of(2027, 1, 1);

    @Test
    @DisplayName("Row 56: a quarter owes 3 joint webinars, and a month with none is an overdue milestone with an owner")
    void monthWithoutWebinarIsOverdue() {
        assertThat(due(ExamplePlan.text(), NEW_YEAR))
                .containsExactly("2027-01-31 hugo PLANNED", "2027-02-28 hugo PLANNED", "2027-03-31 hugo PLANNED");
        assertThat(due(ExamplePlan.text(), LocalDate.of(2027, 1, 31))).contains("2027-01-31 hugo PLANNED");
        assertThat(due(ExamplePlan.text(), LocalDate.of(2027, 2, 1)))
                .contains("2027-01-31 hugo LATE", "2027-02-28 hugo PLANNED");
    }

    @Test
    void webinarTakesThePlaceOfTheOneThatTheMonthOwes() {
        String held = webinars("{ id: w1, title: Avec A, ownerId: tom, on: 2027-01-28, held: true }");
        String notHeld = webinars("{ id: w1, title: Avec A, on: 2027-01-28 }");
        LocalDate later = LocalDate.of(2027, 1, 29);

        assertThat(of(held, later, Kind.WEBINAR)).containsExactly("2027-01-28 tom DONE");
        assertThat(due(held, later)).hasSize(2);
        assertThat(of(notHeld, later, Kind.WEBINAR)).containsExactly("2027-01-28 hugo LATE");
        assertThat(of(notHeld, LocalDate.of(2027, 1, 28), Kind.WEBINAR)).containsExactly("2027-01-28 hugo PLANNED");
    }

    @Test
    @DisplayName("Row 65: a milestone past due and not done is LATE the same day")
    void milestonePastDueIsLate() {
        String open = milestone("dueOn: 2027-02-01");
        String done = milestone("dueOn: 2027-02-01, doneOn: 2027-02-03");

        assertThat(of(open, LocalDate.of(2027, 2, 1), Kind.MILESTONE)).containsExactly("2027-02-01 tom PLANNED");
        assertThat(of(open, LocalDate.of(2027, 2, 2), Kind.MILESTONE)).containsExactly("2027-02-01 tom LATE");
        assertThat(of(done, LocalDate.of(2027, 2, 5), Kind.MILESTONE)).containsExactly("2027-02-01 tom DONE");
    }

    @Test
    void holdsEverythingThatHasADate() {
        List<TimelineItem> items = Timeline.of(SchedulePlans.plan(ExamplePlan.text()), NEW_YEAR);

        assertThat(items)
                .extracting(TimelineItem::kind)
                .contains(
                        Kind.PERIOD_START,
                        Kind.ACTION,
                        Kind.BATTLE_REVIEW,
                        Kind.EXPERIMENT,
                        Kind.WORKSHOP,
                        Kind.OBJECTIVE,
                        Kind.PERIOD_END);
        assertThat(items).extracting(TimelineItem::due).isSorted();
        assertThat(items)
                .extracting(item -> item.kind() + item.key())
                .doesNotHaveDuplicates()
                .contains("ACTIONqualification-inbound/formulaire");
    }

    @Test
    void actionOfABattleThatIsOverIsNotLate() {
        String lost = ExamplePlan.with("    leverage: CYCLE_TIME\n", "    leverage: CYCLE_TIME\n    status: LOST\n");
        LocalDate end = LocalDate.of(2027, 3, 31);

        assertThat(of(ExamplePlan.text(), end, Kind.ACTION)).hasSize(9).allMatch(action -> action.endsWith("LATE"));
        assertThat(of(lost, end, Kind.ACTION)).hasSize(6);
    }

    @Test
    void experimentIsLateUntilItIsMeasured() {
        String measured = ExamplePlan.with("    ownerId: hugo\n", "    ownerId: hugo\n    state: MEASURED\n");

        assertThat(of(ExamplePlan.text(), LocalDate.of(2027, 1, 11), Kind.EXPERIMENT))
                .containsExactly("2027-01-24 hugo PLANNED");
        assertThat(of(ExamplePlan.text(), LocalDate.of(2027, 1, 12), Kind.EXPERIMENT))
                .containsExactly("2027-01-24 hugo LATE");
        assertThat(of(measured, LocalDate.of(2027, 1, 25), Kind.EXPERIMENT)).containsExactly("2027-01-24 hugo DONE");
    }

    @Test
    void draftWithoutDatesHasNothingOnIt() {
        assertThat(Timeline.of(
                        SchedulePlans.plan(
                                "{ milestones: [{}], sprints: [{}], battles: [{ actions: [{}] }], experiments: [{}],"
                                        + " channels: [{ partnerProgram: { jointWebinarsPerMonth: 2 }, contentPlan: {} }],"
                                        + " objectives: [{}], rollouts: [{}], training: { workshops: [{}] }, period: {} }"),
                        NEW_YEAR))
                .isEmpty();
    }

    private static List<String> due(String yaml, LocalDate today) {
        return of(yaml, today, Kind.WEBINAR_DUE);
    }

    private static List<String> of(String yaml, LocalDate today, Kind kind) {
        return Timeline.of(SchedulePlans.plan(yaml), today).stream()
                .filter(item -> item.kind() == kind)
                .map(item -> item.due() + " " + item.ownerId() + " " + item.state())
                .toList();
    }

    private static String webinars(String webinar) {
        return ExamplePlan.with(
                "jointWebinarsPerMonth: 1", "jointWebinarsPerMonth: 1\n      webinars: [" + webinar + "]");
    }

    private static String milestone(String dates) {
        return ExamplePlan.text() + "\nmilestones: [{ id: m, title: Pages en ligne, ownerId: tom, " + dates + " }]\n";
    }
}
