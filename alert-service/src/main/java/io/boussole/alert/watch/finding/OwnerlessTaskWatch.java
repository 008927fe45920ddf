package io.boussole.alert.watch.finding;

import io.boussole.contracts.plan.PlanAction;
import io.boussole.contracts.plan.PlanCriticalTask;
import io.boussole.contracts.plan.PlanMember;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A critical task without an owner, with one who has left, or with one of whom the team knows nothing; while the plan is worked by. */
final class OwnerlessTaskWatch {
    private static final String ACTION = "action";
    private static final String NOBODY = "NOBODY";
    private static final String LEFT = "LEFT";
    private static final String NOT_IN_TEAM = "NOT_IN_TEAM";

    private OwnerlessTaskWatch() {}

    static Finding look(WatchedPlan watched, String type, String id) {
        if (watched.isOver()) {
            return Finding.periodOver();
        }
        return type.equals(ACTION) ? action(watched, id) : task(watched, id);
    }

    private static Finding task(WatchedPlan watched, String type) {
        Optional<PlanCriticalTask> found = watched.plan().criticalTasks().stream()
                .filter(task -> task.type().equals(type))
                .findFirst();
        // A critical task that the plan no longer lists has no owner to look for.
        return found.map(task -> owned(watched, task.ownerId(), new Circumstances().put("task", type)))
                .orElseGet(Finding::notWatched);
    }

    private static Finding action(WatchedPlan watched, String id) {
        Optional<PlanAction> found = BattleActions.fought(watched, id);
        return found.filter(PlanAction::critical)
                .map(action -> action.doneOn() != null
                        ? Finding.clear()
                        : owned(
                                watched,
                                action.ownerId(),
                                new Circumstances()
                                        .put("action", id)
                                        .put("title", action.title())
                                        .put("dueOn", action.dueOn())))
                .orElseGet(Finding::notWatched);
    }

    private static Finding owned(WatchedPlan watched, @Nullable String ownerId, Circumstances circumstances) {
        if (ownerId == null || ownerId.isBlank()) {
            return Finding.met(circumstances.put("because", NOBODY));
        }
        Optional<PlanMember> owner = watched.member(ownerId);
        circumstances
                .put("ownerId", ownerId)
                .put("ownerName", owner.map(PlanMember::name).orElse(ownerId));
        if (owner.isEmpty()) {
            return Finding.met(circumstances.put("because", NOT_IN_TEAM));
        }
        return owner.filter(watched::isThere).isPresent()
                ? Finding.clear()
                : Finding.met(circumstances
                        .put("because", LEFT)
                        .put("leftOn", owner.get().leftOn()));
    }
}
