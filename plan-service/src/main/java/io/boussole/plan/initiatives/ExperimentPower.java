package io.boussole.plan.initiatives;

import io.boussole.plan.arithmetic.trial.SampleSize;
import io.boussole.plan.document.Experiment;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Whether an experiment is large enough to show what it is after (row 101).
 *
 * @param neededPerArm the fewest cases in each arm
 * @param plannedPerArm null while the plan does not say
 * @param plannedPower chance of seeing the expected difference with what is planned, to four decimals
 * @param underpowered whether fewer are planned than needed
 */
public record ExperimentPower(
        long neededPerArm,
        @Nullable Integer plannedPerArm,
        @Nullable BigDecimal plannedPower,
        boolean underpowered) {

    /** Empty while the experiment does not say from which rate to which. */
    static Optional<ExperimentPower> of(Experiment experiment) {
        return SampleSize.of(experiment).map(size -> of(size, experiment.sampleSizePerArm()));
    }

    private static ExperimentPower of(SampleSize size, @Nullable Integer planned) {
        if (planned == null || planned < 0) {
            return new ExperimentPower(size.perArm(), planned, null, planned != null);
        }
        BigDecimal power = BigDecimal.valueOf(size.powerWith(planned)).setScale(4, RoundingMode.HALF_UP);
        return new ExperimentPower(size.perArm(), planned, power, size.isUnderpoweredWith(planned));
    }
}
