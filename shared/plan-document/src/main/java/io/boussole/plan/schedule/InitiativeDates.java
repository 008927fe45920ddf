package io.boussole.plan.schedule;

import io.boussole.plan.document.Battle;
import io.boussole.plan.document.Battle.Action;
import io.boussole.plan.document.Experiment;
import io.boussole.plan.document.Experiment.ExperimentState;
import io.boussole.plan.document.PlanDocument;
import io.boussole.plan.document.Rollout;
import io.boussole.plan.schedule.TimelineCollector.Named;
import io.boussole.plan.schedule.TimelineItem.Kind;
import io.boussole.plan.schedule.TimelineItem.State;
import org.jspecify.annotations.Nullable;

/** The dates of battles, their actions, experiments and roll-outs. What is not fought, or no more, has nothing due. */
final class InitiativeDates {
    private final TimelineCollector found;

    InitiativeDates(TimelineCollector found) {
        this.found = found;
    }

    void collect(PlanDocument plan) {
        Timeline.each(plan.battles(), this::battle);
        Timeline.each(plan.experiments(), this::experiment);
        Timeline.each(plan.rollouts(), this::rollout);
    }

    private void battle(Battle battle, int index) {
        @Nullable
        String driver =
                battle.assignments() == null ? null : battle.assignments().driver();
        Named review = Named.of(Kind.BATTLE_REVIEW, battle.id(), index, battle.name(), driver);
        if (battle.isActive() && battle.stopRule() != null) {
            found.takesPlace(review, battle.stopRule().reviewOn(), null);
        }
        Timeline.each(
                battle.actions(),
                (action, at) -> action(
                        action,
                        Named.of(Kind.ACTION, action.id(), at, action.title(), ownerOf(action, driver))
                                .in(review.key()),
                        battle.isActive()));
    }

    private void action(Action action, Named named, boolean fought) {
        boolean done = action.doneOn() != null;
        if (fought || done) {
            found.mustBeDone(named.asCritical(action.critical()), action.startOn(), action.dueOn(), done);
        }
    }

    private static @Nullable String ownerOf(Action action, @Nullable String driver) {
        return action.ownerId() == null ? driver : action.ownerId();
    }

    /** Late when it has not begun on its first day, or nothing is measured after its last one. */
    private void experiment(Experiment experiment, int index) {
        if (experiment.end() == null) {
            return;
        }
        ExperimentState state = experiment.stateOrFirst();
        boolean measured = state == ExperimentState.MEASURED || state == ExperimentState.DECIDED;
        boolean notBegun =
                state == ExperimentState.HYPOTHESIS && experiment.start() != null && found.isOver(experiment.start());
        boolean late = !measured && (notBegun || found.isOver(experiment.end()));
        found.add(
                Named.of(Kind.EXPERIMENT, experiment.id(), index, experiment.hypothesis(), experiment.ownerId()),
                experiment.start(),
                experiment.end(),
                measured ? State.DONE : late ? State.LATE : State.PLANNED);
    }

    private void rollout(Rollout rollout, int index) {
        found.takesPlace(
                Named.of(Kind.ROLLOUT, rollout.id(), index, rollout.id(), rollout.ownerId()), rollout.startOn(), null);
    }
}
