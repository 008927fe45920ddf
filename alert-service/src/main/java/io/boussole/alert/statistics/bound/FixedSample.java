package io.boussole.alert.statistics.bound;

import io.boussole.alert.statistics.Mixture;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.IntToDoubleFunction;
import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.apache.commons.statistics.distribution.GammaDistribution;
import org.apache.commons.statistics.distribution.PascalDistribution;
import org.apache.commons.statistics.distribution.PoissonDistribution;

/**
 * How much a single look at the very end needs: the volume from which on the exact one-sided test of the plan's value finds another true
 * value often enough. Whoever looks more often needs more, so this is what nobody can promise to better.
 *
 * <p>The power of an exact test rises in a saw-tooth: the first volume that has it can be some percent smaller, with gaps after it in
 * which the power is missed again. Here no larger volume misses it.
 *
 * @param alpha chance of a false alarm
 * @param power chance of finding the other value
 */
public record FixedSample(double alpha, double power) {
    /** Error and power that are commonly wanted. */
    public static final FixedSample USUAL = new FixedSample(0.05, 0.8);

    private static final int MAX_EVENTS = 1 << 22;
    private static final double MAX_TRIALS = 1e7;

    /** The valleys of the saw-tooth do not rise quite evenly: so many next to the one found are looked at one by one. */
    private static final int NEIGHBOURS = 20;

    public FixedSample {
        if (!(0 < alpha && alpha < power && power < 1)) {
            throw new IllegalArgumentException("Alpha " + alpha + ", power " + power);
        }
    }

    /**
     * Trials for a share.
     *
     * @param share the plan's, strictly between 0 and 1
     * @param truth on either side of it
     * @return empty beyond ten million
     */
    public OptionalInt trials(double share, double truth) {
        Mixture.requireShare(share);
        if (!(0 <= truth && truth <= 1) || truth == share) {
            throw new IllegalArgumentException("Another share than the plan's: " + truth);
        }
        double planned = truth < share ? share : 1 - share;
        double worse = truth < share ? truth : 1 - truth;
        int most = first(events -> {
            int last = (int) trialsFor(events + 1, planned) - 1;
            return BinomialDistribution.of(last, worse).cumulativeProbability(events);
        });
        double trials = most < 0 ? Double.POSITIVE_INFINITY : trialsFor(most, planned);
        return trials > MAX_TRIALS ? OptionalInt.empty() : OptionalInt.of((int) trials);
    }

    /** The fewest trials in which so many successes or fewer have a chance of at most alpha: the wait for one more is longer. */
    private double trialsFor(int successes, double share) {
        return successes + 1.0 + PascalDistribution.of(successes + 1, share).inverseSurvivalProbability(alpha);
    }

    /**
     * Expected events for a count.
     *
     * @param pace true intensity as a factor of the planned one, not 1
     * @return empty where millions of events would not do
     */
    public OptionalDouble expected(double pace) {
        if (!(pace >= 0) || pace == 1 || Double.isInfinite(pace)) {
            throw new IllegalArgumentException("Another pace than the plan's: " + pace);
        }
        int deciding = pace < 1
                ? first(events -> events(expectedForFewer(events + 1) * pace).cumulativeProbability(events))
                : first(events -> events(expectedForMore(events) * pace).survivalProbability(events + 1));
        if (deciding < 0) {
            return OptionalDouble.empty();
        }
        // Too many events: the power rises again before the next larger number decides.
        return OptionalDouble.of(
                pace < 1
                        ? expectedForFewer(deciding)
                        : Math.min(expectedForMore(deciding), expectedForMore(deciding, power) / pace));
    }

    /** Where so many events or fewer have a chance of alpha. */
    private double expectedForFewer(int events) {
        return GammaDistribution.of(events + 1.0, 1).inverseSurvivalProbability(alpha);
    }

    /** Where more than so many events have a chance of alpha. */
    private double expectedForMore(int events) {
        return expectedForMore(events, alpha);
    }

    private static double expectedForMore(int events, double chance) {
        return GammaDistribution.of(events + 1.0, 1).inverseCumulativeProbability(chance);
    }

    private static PoissonDistribution events(double mean) {
        return PoissonDistribution.of(Math.max(mean, Double.MIN_NORMAL));
    }

    /** The first of the valleys, by the number of events that decides, from which on none is below the power; negative: none. */
    private int first(IntToDoubleFunction valley) {
        int high = 1;
        while (valley.applyAsDouble(high) < power) {
            high *= 2;
            if (high > MAX_EVENTS) {
                return -1;
            }
        }
        int low = high / 2;
        while (high - low > 1) {
            int middle = (low + high) >>> 1;
            if (valley.applyAsDouble(middle) < power) {
                low = middle;
            } else {
                high = middle;
            }
        }
        int first = high + NEIGHBOURS;
        while (first > 0 && first > high - NEIGHBOURS && valley.applyAsDouble(first - 1) >= power) {
            first--;
        }
        return first;
    }
}
