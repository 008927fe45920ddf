package io.boussole.plan.arithmetic.trial;

import io.boussole.plan.document.Experiment;
import io.boussole.plan.document.Experiment.Arm;
import io.boussole.plan.document.Experiment.ExperimentResult;
import java.time.LocalDate;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * Whether an experiment may be decided upon (row 105): once its last day or its planned size is reached, and earlier only when the
 * difference crosses the sequential boundary of {@link EarlyConclusion}.
 */
public final class TimelyConclusion {
    private TimelyConclusion() {}

    public static boolean isAllowed(Experiment experiment) {
        ExperimentResult result = experiment.result();
        return result != null && (hasEnded(experiment, result.measuredOn()) || isConclusive(experiment, result));
    }

    /** Cases in each arm: what the plan says, else what {@link SampleSize} finds. Empty without either; then only the end counts. */
    public static OptionalInt plannedPerArm(Experiment experiment) {
        Integer planned = experiment.sampleSizePerArm();
        if (planned != null && planned >= 1) {
            return OptionalInt.of(planned);
        }
        return SampleSize.of(experiment).stream()
                .mapToInt(size -> (int) Math.min(Integer.MAX_VALUE, size.perArm()))
                .findFirst();
    }

    private static boolean hasEnded(Experiment experiment, @Nullable LocalDate measuredOn) {
        return experiment.end() != null && measuredOn != null && !measuredOn.isBefore(experiment.end());
    }

    private static boolean isConclusive(Experiment experiment, ExperimentResult result) {
        Arm control = result.control();
        Arm treatment = result.treatment();
        OptionalInt planned = plannedPerArm(experiment);
        if (control == null || treatment == null || planned.isEmpty()) {
            return false;
        }
        boolean isComplete = isFull(control, planned.getAsInt()) && isFull(treatment, planned.getAsInt());
        return isComplete
                || EarlyConclusion.of(control, treatment, planned.getAsInt(), experiment.alpha())
                        .isBoundaryCrossed();
    }

    private static boolean isFull(Arm arm, int planned) {
        return arm.size() != null && arm.size() >= planned;
    }
}
