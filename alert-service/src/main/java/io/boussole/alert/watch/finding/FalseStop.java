package io.boussole.alert.watch.finding;

import io.boussole.alert.statistics.chance.StopChance;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.apache.commons.statistics.distribution.PoissonDistribution;

/**
 * How often an effort of a known quality would meet its stop rule by chance: the probability that every one of the cycles ends beyond the
 * threshold. Cycles and cases are taken as independent.
 *
 * @param below whether the rule is met below the threshold; else above it
 */
record FalseStop(boolean below, BigDecimal threshold) {

    /**
     * @param sizes cases of each cycle, each at least 1
     * @param truly true share, 0 to 1
     */
    double ofShare(List<Integer> sizes, double truly) {
        double truth = Math.min(1, Math.max(0, truly));
        return below
                ? StopChance.ofShare(sizes, threshold.doubleValue(), truth)
                : StopChance.ofShare(sizes, BigDecimal.ONE.subtract(threshold).doubleValue(), 1 - truth);
    }

    /** @param expected events of each cycle if the effort is truly so good, each above 0 */
    double ofCount(List<Double> expected) {
        if (below) {
            return StopChance.ofCount(expected, threshold.doubleValue());
        }
        int most = threshold.setScale(0, RoundingMode.FLOOR).intValueExact();
        return expected.stream()
                .mapToDouble(mean -> PoissonDistribution.of(mean).survivalProbability(most))
                .reduce(1, (one, other) -> one * other);
    }
}
