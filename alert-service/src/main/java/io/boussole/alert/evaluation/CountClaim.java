package io.boussole.alert.evaluation;

import io.boussole.alert.statistics.EProcess;
import io.boussole.alert.statistics.Side;
import io.boussole.alert.statistics.bound.PlannedCount;
import io.boussole.alert.statistics.bound.PlannedEvidence;
import io.boussole.alert.statistics.cusum.CountCusum;
import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * "At least as many come as expected", or at most.
 *
 * @param expectedPerLook of the whole plan from the first step on, so that the first steps are these looks; empty: not planned
 * @param dispersion as of {@link Testing}
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
        PlannedCount planned = new PlannedCount(clusters(expectedPerLook), dispersion / cluster(), side, alternatives);
        return planned.isExactlyBounded() ? planned : null;
    }

    /**
     * How many events count as one where chances are computed. Of all clusters of one dispersion those of equal size make the low numbers
     * likeliest, so they stand for all where too few are bad. Where too many are, those of various sizes do, which the negative binomial
     * distribution has.
     */
    private double cluster() {
        return side == Side.BELOW ? dispersion : 1;
    }

    private List<Double> clusters(List<Double> expected) {
        return expected.stream().map(events -> events / cluster()).toList();
    }

    private CountCusum cusum(List<Double> expected) {
        return new CountCusum(clusters(expected), dispersion / cluster(), side);
    }

    @Override
    public double[] logRatios(List<Step> steps) {
        CountCusum cusum = cusum(steps.stream().map(Step::basis).toList());
        double[] ratios = new double[steps.size()];
        for (int look = 0; look < ratios.length; look++) {
            ratios[look] = cusum.logRatio(look, steps.get(look).observed() / cluster());
        }
        return ratios;
    }

    @Override
    public OptionalDouble cusumThreshold(double alpha) {
        return planned() == null
                ? OptionalDouble.empty()
                : OptionalDouble.of(cusum(expectedPerLook).threshold(alpha).value());
    }
}
