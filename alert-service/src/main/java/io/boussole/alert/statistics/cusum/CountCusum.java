package io.boussole.alert.statistics.cusum;

import io.boussole.alert.statistics.Side;
import io.boussole.alert.statistics.bound.PlannedCount;
import io.boussole.alert.statistics.chance.CountChances;
import io.boussole.alert.statistics.chance.CrossingTime;
import java.util.List;
import java.util.stream.IntStream;

/**
 * CUSUM of a count, with planned looks: {@code C ← max(0, C + N ln r + (1 − r) e)} after a look that brought N events where e were
 * expected (Page 1954; Lucas 1985), with 1/r in the place of r where too much is bad.
 *
 * <p>Where the variance is {@code dispersion} times the mean, what a look adds is divided by it, and the events between two looks are taken
 * for negative binomial.
 *
 * <p>The walk is on whole multiples of about {@code |ln r|/256}: an independent event is 256 of them, the expected part is rounded so that
 * its sum is never off by more than half a unit. So the threshold for the planned looks can be computed exactly.
 */
public final class CountCusum {
    private static final int UNITS_PER_INDEPENDENT_EVENT = 256;

    private final double[] expected;
    private final boolean below;
    private final double dispersion;
    private final int unitsPerEvent;
    private final double unit;
    private final int[] ofExpected;

    /**
     * @param expectedPerLook as of {@link PlannedCount}
     * @param dispersion as of {@link PlannedCount}
     * @param ratio of changed to planned, strictly between 0 and 1
     */
    public CountCusum(List<Double> expectedPerLook, double dispersion, Side side, double ratio) {
        PlannedCount planned = new PlannedCount(expectedPerLook, dispersion, side, List.of(ratio));
        this.expected = planned.expectedPerLook().stream()
                .mapToDouble(Double::doubleValue)
                .toArray();
        this.below = side == Side.BELOW;
        this.dispersion = dispersion;
        this.unitsPerEvent = (int) Math.max(1, Math.round(UNITS_PER_INDEPENDENT_EVENT / dispersion));
        this.unit = -Math.log(ratio) / dispersion / unitsPerEvent;
        this.ofExpected = new int[expected.length];
        double perExpected = Math.abs(1 - (below ? ratio : 1 / ratio)) / dispersion;
        double sum = 0;
        for (int look = 0; look < expected.length; look++) {
            long before = Math.round(sum * perExpected / unit);
            sum += expected[look];
            ofExpected[look] = (int) (Math.round(sum * perExpected / unit) - before);
        }
    }

    public CountCusum(List<Double> expectedPerLook, double dispersion, Side side) {
        this(expectedPerLook, dispersion, side, ShareCusum.DEFAULT_RATIO);
    }

    /** What a look adds; {@code look} is counted from 0. */
    public double logRatio(int look, double events) {
        double score = ofExpected[look] - events * unitsPerEvent;
        return unit * (below ? score : -score);
    }

    private long units(int look, long events) {
        long score = ofExpected[look] - events * unitsPerEvent;
        return below ? score : -score;
    }

    /** The threshold for all planned looks. */
    public CusumThreshold threshold(double alpha) {
        CusumThreshold.requireAlpha(alpha);
        return CusumWalk.threshold(unit, alpha, looks(0, 1));
    }

    /**
     * When the threshold is reached.
     *
     * @param onset number of looks before the change
     * @param truth true intensity after it, as a factor of the planned one
     */
    public CrossingTime crossing(CusumThreshold threshold, int onset, double truth) {
        return CusumWalk.crossing(CusumWalk.units(threshold, unit), looks(onset, truth));
    }

    private List<CusumWalk.Look> looks(int onset, double truth) {
        return IntStream.range(0, expected.length)
                .mapToObj(look -> look(look, look < onset ? 1 : truth))
                .toList();
    }

    /** Outcomes by the number of events, ascending where too few are bad, else descending. */
    private CusumWalk.Look look(int look, double pace) {
        CountChances events = CountChances.of(expected[look] * pace, dispersion);
        double[] chances = events.chances();
        if (below) {
            return new CusumWalk.Look(units(look, events.lowest()), unitsPerEvent, chances);
        }
        for (int i = 0, j = chances.length - 1; i < j; i++, j--) {
            double spare = chances[i];
            chances[i] = chances[j];
            chances[j] = spare;
        }
        return new CusumWalk.Look(units(look, events.lowest() + chances.length - 1L), unitsPerEvent, chances);
    }
}
