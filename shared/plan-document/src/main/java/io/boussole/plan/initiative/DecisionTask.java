package io.boussole.plan.initiative;

import io.boussole.plan.document.Experiment;
import io.boussole.plan.document.Experiment.ExperimentResult;
import io.boussole.plan.document.Experiment.ExperimentState;
import io.boussole.plan.document.PlanDocument;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An experiment that was measured and waits for somebody to iterate, scale or stop (rows 101, 102).
 *
 * @param since the day on which it was measured; its last day when it came to its end without numbers
 * @param measured whether the numbers are there; they are wanted first when not
 */
public record DecisionTask(
        @Nullable String experimentId,
        @Nullable String hypothesis,
        @Nullable String ownerId,
        @Nullable LocalDate since,
        boolean measured) {

    /** In the order of the plan's experiments. */
    public static List<DecisionTask> of(PlanDocument plan) {
        return plan.experiments().stream()
                .filter(experiment -> experiment.stateOrFirst() == ExperimentState.MEASURED)
                .map(DecisionTask::of)
                .toList();
    }

    private static DecisionTask of(Experiment experiment) {
        @Nullable ExperimentResult result = experiment.result();
        @Nullable LocalDate measuredOn = result == null ? null : result.measuredOn();
        return new DecisionTask(
                experiment.id(),
                experiment.hypothesis(),
                experiment.ownerId(),
                measuredOn == null ? experiment.end() : measuredOn,
                result != null && result.control() != null && result.treatment() != null);
    }
}
