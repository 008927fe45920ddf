package io.boussole.alert.evaluation;

import io.boussole.alert.statistics.bound.PlannedEvidence;
import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** Something said of a true value, such as "at least a quarter", that facts can speak against. */
interface Claim {
    double eValue(List<Step> steps);

    /** How many of the first steps lie within the planned volume; all, where the plan limits nothing. */
    int plannedSteps(List<Step> steps);

    /** The volume that an exact bound can be computed for; null where none is planned or none is worth it. */
    @Nullable
    PlannedEvidence planned();

    /** What each step adds to a CUSUM. */
    double[] logRatios(List<Step> steps);

    /** Logarithmic threshold of the CUSUM for the planned volume; empty where there is none that holds. */
    OptionalDouble cusumThreshold(double alpha);
}
