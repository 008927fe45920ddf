package io.boussole.plan.initiative;

import io.boussole.plan.document.Experiment;
import io.boussole.plan.document.Experiment.ExperimentState;
import java.util.EnumSet;
import java.util.Set;

/** What can be done with an experiment: hypothesis, experiment, measure, decision; no step is skipped (row 99). */
public enum ExperimentMove {
    START(ExperimentState.RUNNING, EnumSet.of(ExperimentState.HYPOTHESIS)),
    /** As often as there are new numbers, until somebody decides: an early look may show that it is too early. */
    MEASURE(ExperimentState.MEASURED, EnumSet.of(ExperimentState.RUNNING, ExperimentState.MEASURED)),
    DECIDE(ExperimentState.DECIDED, EnumSet.of(ExperimentState.MEASURED));

    private final ExperimentState result;
    private final Set<ExperimentState> origins;

    ExperimentMove(ExperimentState result, Set<ExperimentState> origins) {
        this.result = result;
        this.origins = origins;
    }

    public ExperimentState result() {
        return result;
    }

    public boolean isOpenTo(Experiment experiment) {
        return origins.contains(experiment.stateOrFirst());
    }
}
