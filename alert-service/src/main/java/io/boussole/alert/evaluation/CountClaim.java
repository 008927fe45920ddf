package io.boussole.alert.evaluation;

import io.boussole.alert.statistics.CountCusum;
import io.boussole.alert.statistics.EProcess;
import io.boussole.alert.statistics.PlannedCount;
import io.boussole.alert.statistics.PlannedEvidence;
import io.boussole.alert.statistics.Side;
import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * "At least as many come as expected", or at most.
 *
 * @param expectedPerLook of the whole plan from the first step on, so that the first steps are these looks; empty: not planned
 * @param dispersion variance by mean, at least 1
 */
record CountClaim(List<Double> expectedPerLook, Side side, List<Double> alternatives, double dispersion)
        implements Claim {
    CountClaim {
        expectedPerLook = List.copyOf(expectedPerLook);
    }

    @Override
    public double eValue(List<Step> steps) {
        EProcess process = new EProcess(alternatives);
        long events = Step.observed(steps);
        double expected = Step.basis(steps);
        return side == Side.BELOW
                ? process.ofCount(events, expected, dispersion)
                : process.ofCountAbove(events, expected, dispersion);
    }

    /** A plan's count ends with its period, so nothing comes after what was planned. */
    @Override
    public int plannedSteps(List<Step> steps) {
        return steps.size();
    }

    @Override
    public @Nullable PlannedEvidence planned() {
        double expected =
                expectedPerLook.stream().mapToDouble(Double::doubleValue).sum();
        if (expectedPerLook.isEmpty()
                || expectedPerLook.size() > PlannedCount.MAX_LOOKS
                || expected > PlannedCount.MAX_EXPECTED) {
            return null;
        }
        PlannedCount planned = new PlannedCount(expectedPerLook, dispersion, side, alternatives);
        return planned.isExactlyBounded() ? planned : null;
    }

    @Override
    public double[] logRatios(List<Step> steps) {
        CountCusum cusum = new CountCusum(steps.stream().map(Step::basis).toList(), side);
        double[] ratios = new double[steps.size()];
        for (int look = 0; look < ratios.length; look++) {
            ratios[look] = cusum.logRatio(look, steps.get(look).observed());
        }
        return ratios;
    }

    /** The CUSUM counts events as independent. */
    @Override
    public OptionalDouble cusumThreshold(double alpha) {
        return planned() == null || dispersion > 1
                ? OptionalDouble.empty()
                : OptionalDouble.of(
                        new CountCusum(expectedPerLook, side).threshold(alpha).value());
    }
}
