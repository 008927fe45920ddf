package io.boussole.plan.schedule;

import io.boussole.plan.document.Objective;
import io.boussole.plan.document.Period;
import io.boussole.plan.document.PlanDocument;
import io.boussole.plan.document.Training;
import io.boussole.plan.schedule.TimelineCollector.Named;
import io.boussole.plan.schedule.TimelineItem.Kind;
import java.time.LocalDate;
import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Everything in a plan that has a date, the earliest due first. Rituals, which come back, are {@link RitualOccurrences}. */
public final class Timeline {
    private final PlanDocument plan;
    private final TimelineCollector found;

    private Timeline(PlanDocument plan, LocalDate today) {
        this.plan = plan;
        this.found = new TimelineCollector(today);
    }

    /** @param today in the plan's time zone; what was due the day before and is not done is late */
    public static List<TimelineItem> of(PlanDocument plan, LocalDate today) {
        return new Timeline(plan, today).items();
    }

    private List<TimelineItem> items() {
        period();
        sprintsAndMilestones();
        workshops();
        each(plan.objectives(), this::objective);
        new InitiativeDates(found).collect(plan);
        new ChannelDates(found).collect(plan);
        return found.inOrder();
    }

    private void period() {
        Period period = plan.period();
        if (period != null) {
            @Nullable String owner = PlanOwner.of(plan).orElse(null);
            found.takesPlace(Named.of(Kind.PERIOD_START, null, 0, null, owner), period.start(), null);
            found.takesPlace(Named.of(Kind.PERIOD_END, null, 0, null, owner), period.end(), null);
        }
    }

    private void sprintsAndMilestones() {
        each(
                plan.sprints(),
                (sprint, index) -> found.takesPlace(
                        Named.of(Kind.SPRINT, sprint.id(), index, sprint.name(), sprint.ownerId()),
                        sprint.start(),
                        sprint.end()));
        each(
                plan.milestones(),
                (milestone, index) -> found.mustBeDone(
                        Named.of(Kind.MILESTONE, milestone.id(), index, milestone.title(), milestone.ownerId()),
                        null,
                        milestone.dueOn(),
                        milestone.doneOn() != null));
    }

    private void workshops() {
        Training training = plan.training();
        if (training != null) {
            each(
                    training.workshops(),
                    (workshop, index) -> found.takesPlace(
                            Named.of(Kind.WORKSHOP, null, index, workshop.title(), workshop.ownerId()),
                            workshop.on(),
                            null));
        }
    }

    /** Whether it was reached, the KPI says and not the plan. */
    private void objective(Objective objective, int index) {
        found.takesPlace(
                Named.of(Kind.OBJECTIVE, objective.id(), index, objective.statement(), objective.ownerId()),
                objective.dueOn(),
                null);
    }

    static <T> void each(List<T> items, BiConsumer<T, Integer> action) {
        for (int index = 0; index < items.size(); index++) {
            action.accept(items.get(index), index);
        }
    }
}
