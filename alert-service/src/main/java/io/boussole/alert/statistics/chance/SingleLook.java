package io.boussole.alert.statistics.chance;

import io.boussole.alert.statistics.Dispersion;
import io.boussole.alert.statistics.EProcess;
import io.boussole.alert.statistics.Side;
import org.apache.commons.numbers.gamma.RegularizedBeta;
import org.apache.commons.numbers.gamma.RegularizedGamma;

/**
 * The chance of a result at least as bad, looked at once, while the plan's value holds. Where cases or events come in clusters, so many of
 * them count as one.
 */
public final class SingleLook {
    private SingleLook() {}

    /**
     * So few good outcomes or fewer: binomial.
     *
     * @param goodShare the plan's share of them, strictly between 0 and 1
     * @param dispersion as of {@link EProcess#ofShare(long, long, double, double)}
     */
    public static double ofShare(long good, long cases, double goodShare, double dispersion) {
        Dispersion.require(dispersion);
        return good == cases
                ? 1
                : RegularizedBeta.complement(goodShare, good / dispersion + 1, (cases - good) / dispersion);
    }

    /**
     * So few events or fewer, or so many or more where too many are bad: Poisson.
     *
     * @param expected more than 0
     * @param dispersion as of {@link EProcess#ofCount(long, double, double)}
     */
    public static double ofCount(long events, double expected, double dispersion, Side side) {
        Dispersion.require(dispersion);
        double seen = events / dispersion;
        double mean = expected / dispersion;
        if (side == Side.BELOW) {
            return RegularizedGamma.Q.value(seen + 1, mean);
        }
        return events == 0 ? 1 : RegularizedGamma.P.value(seen, mean);
    }
}
