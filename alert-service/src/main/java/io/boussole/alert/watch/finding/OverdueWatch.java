package io.boussole.alert.watch.finding;

import io.boussole.contracts.plan.PlanAction;
import io.boussole.contracts.plan.PlanBattle;
import io.boussole.contracts.plan.PlanMember;
import io.boussole.contracts.plan.PlanMilestone;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A milestone, or an action of a battle, that is not done on the day after its last one. An action that was late already when the plan
 * was first published is no news: a plan that begins within its quarter must not begin with a page of alarms.
 */
final class OverdueWatch {
    private static final String ACTION = "action";

    private OverdueWatch() {}

    /** What has a day by which it is to be done. */
    private record Dated(
            @Nullable String title,
            @Nullable LocalDate dueOn,
            @Nullable LocalDate doneOn) {}

    static Finding look(WatchedPlan watched, String type, String id) {
        return (type.equals(ACTION) ? action(watched, id) : milestone(watched, id))
                .map(dated -> look(watched, type, id, dated))
                .orElseGet(Finding::notWatched);
    }

    private static Finding look(WatchedPlan watched, String type, String id, Dated dated) {
        LocalDate today = watched.today();
        LocalDate dueOn = dated.dueOn();
        if (dueOn == null || dated.doneOn() != null || !today.isAfter(dueOn)) {
            return Finding.clear();
        }
        if (type.equals(ACTION) && !watched.wasThereOn(dueOn)) {
            return Finding.clear();
        }
        return Finding.met(new Circumstances()
                .put(type.equals(ACTION) ? ACTION : "milestone", id)
                .put("title", dated.title())
                .put("dueOn", dueOn)
                .put("daysLate", ChronoUnit.DAYS.between(dueOn, today)));
    }

    static Optional<PlanMember> owner(WatchedPlan watched, String type, String id) {
        if (type.equals(ACTION)) {
            return AnsweringMember.of(
                    watched,
                    BattleActions.fought(watched, id).map(PlanAction::ownerId).orElse(null),
                    BattleActions.battleOf(watched, id)
                            .map(PlanBattle::driverId)
                            .orElse(null));
        }
        return AnsweringMember.of(
                watched, ofPlan(watched, id).map(PlanMilestone::ownerId).orElse(null));
    }

    private static Optional<Dated> milestone(WatchedPlan watched, String id) {
        return ofPlan(watched, id)
                .map(milestone -> new Dated(milestone.title(), milestone.dueOn(), milestone.doneOn()));
    }

    private static Optional<PlanMilestone> ofPlan(WatchedPlan watched, String id) {
        return watched.plan().milestones().stream()
                .filter(milestone -> id.equals(milestone.id()))
                .findFirst();
    }

    private static Optional<Dated> action(WatchedPlan watched, String id) {
        return BattleActions.fought(watched, id)
                .map(action -> new Dated(action.title(), action.dueOn(), action.doneOn()));
    }
}
