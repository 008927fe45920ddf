package io.boussole.alert.evaluation;

import io.boussole.alert.statistics.EProcess;
import io.boussole.alert.statistics.Side;
import io.boussole.alert.statistics.bound.PlannedEvidence;
import io.boussole.alert.statistics.bound.PlannedShare;
import io.boussole.alert.statistics.cusum.ShareCusum;
import java.util.Collections;
import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * "The share is at least this", or at most.
 *
 * @param share strictly between 0 and 1
 * @param side where the values lie that speak against it
 * @param dispersion as of {@link Testing}
 * @param volume planned cases; null: not planned
 */
record ShareClaim(
        double share,
        Side side,
        List<Double> alternatives,
        double dispersion,
        @Nullable Integer volume) implements Claim {

    @Override
    public double eValue(List<Step> steps) {
        EProcess process = new EProcess(alternatives);
        long successes = Step.observed(steps);
        long cases = Math.round(Step.basis(steps));
        return side == Side.BELOW
                ? process.ofShare(successes, cases, share, dispersion)
                : process.ofShareAbove(successes, cases, share, dispersion);
    }

    @Override
    public int plannedSteps(List<Step> steps) {
        if (planned() == null || volume == null) {
            return steps.size();
        }
        double cases = 0;
        for (int i = 0; i < steps.size(); i++) {
            cases += steps.get(i).basis();
            if (cases > volume) {
                return i;
            }
        }
        return steps.size();
    }

    /** Of as many independent cases as the clustered ones are worth. */
    @Override
    public @Nullable PlannedEvidence planned() {
        if (volume == null || volume < 1 || volume > PlannedShare.MAX_TRIALS) {
            return null;
        }
        PlannedShare planned = new PlannedShare(share, independent(volume), side, alternatives);
        return planned.isExactlyBounded() ? planned : null;
    }

    private int independent(int cases) {
        return (int) Math.ceil(cases / dispersion);
    }

    @Override
    public double[] logRatios(List<Step> steps) {
        ShareCusum cusum = new ShareCusum(share, side);
        return steps.stream()
                .mapToDouble(step -> cusum.logRatio(step.observed(), Math.round(step.basis())) / dispersion)
                .toArray();
    }

    /** That of a look after each case holds for looks of any size. */
    @Override
    public OptionalDouble cusumThreshold(double alpha) {
        if (planned() == null || volume == null) {
            return OptionalDouble.empty();
        }
        List<Integer> looks = Collections.nCopies(independent(volume), 1);
        return OptionalDouble.of(
                new ShareCusum(share, side).threshold(looks, alpha).value());
    }
}
