package io.boussole.alert.statistics.cusum;

import io.boussole.alert.statistics.Mixture;
import io.boussole.alert.statistics.Side;
import io.boussole.alert.statistics.chance.CrossingTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.BinomialDistribution;

/**
 * CUSUM of a share: finds a change that begins within the period, where an e-process is still weighed down by the good time before.
 *
 * <p>After each look {@code C ← max(0, C + log-likelihood ratio)} of the changed share over the planned one (Page 1954; Bernoulli CUSUM:
 * Reynolds and Stoumbos 1999). The changed share is {@code ratio} times the planned one, or has odds 1/ratio times as high where too much
 * is bad. As in the Bernoulli CUSUM the larger of the two scores of a trial is rounded, by at most 0.2 %, to a multiple of a unit that the
 * smaller one is a multiple of too. So the CUSUM is a walk on whole numbers, and its threshold is computed exactly.
 */
public final class ShareCusum {
    public static final double DEFAULT_RATIO = 0.6;

    /** With a look after each trial a second or two of computing; with daily looks milliseconds. */
    private static final int MAX_EXACT_TRIALS = 5_000;

    /** The larger score in units: a finer lattice rounds less and costs more. */
    private static final int LARGER_SCORE = 256;

    private final double share;
    private final Side side;
    private final double unit;
    private final int ofGood;
    private final int ofBad;

    /**
     * @param share the plan's value, strictly between 0 and 1
     * @param ratio of changed to planned, strictly between 0 and 1
     */
    public ShareCusum(double share, Side side, double ratio) {
        Mixture scores = Mixture.ofShare(Mixture.requireFactors(List.of(ratio)), share, side);
        double success = Math.log(scores.at(1, 0));
        double failure = Math.log(scores.at(0, 1));
        double good = -Math.min(success, failure);
        double bad = Math.max(success, failure);
        double smaller = Math.min(good, bad);
        this.share = share;
        this.side = side;
        this.unit = smaller / Math.max(1, Math.round(LARGER_SCORE * smaller / Math.max(good, bad)));
        this.ofGood = (int) Math.round(good / unit);
        this.ofBad = (int) Math.round(bad / unit);
    }

    public ShareCusum(double share, Side side) {
        this(share, side, DEFAULT_RATIO);
    }

    /** What a look adds that brought so many trials. */
    public double logRatio(long successes, long trials) {
        if (successes < 0 || successes > trials) {
            throw new IllegalArgumentException(successes + " successes in " + trials + " trials");
        }
        long good = side == Side.BELOW ? successes : trials - successes;
        return unit * ((trials - good) * ofBad - good * ofGood);
    }

    /** Planned trials of each look where they come evenly. */
    public static List<Integer> evenly(int trials, int looks) {
        return IntStream.range(0, looks)
                .mapToObj(look -> (int) ((look + 1L) * trials / looks - (long) look * trials / looks))
                .toList();
    }

    /**
     * The threshold for the planned looks.
     *
     * <p>Joining looks can only lower the CUSUM, so the threshold for looks of one trial each is valid for all looks; the one for
     * the looks that are really taken is lower and finds more.
     *
     * @param trialsPerLook together at most 5 000, else the answer is not exact
     */
    public CusumThreshold threshold(List<Integer> trialsPerLook, double alpha) {
        CusumThreshold.requireAlpha(alpha);
        long trials = trialsPerLook.stream().mapToLong(Integer::longValue).sum();
        return trials > MAX_EXACT_TRIALS
                ? CusumThreshold.ofAnyVolume(trialsPerLook.size(), alpha)
                : CusumWalk.threshold(unit, alpha, looks(trialsPerLook, 0, share));
    }

    /**
     * When the threshold is reached.
     *
     * @param onset number of looks at which the share is the plan's, before it is {@code truth}
     */
    public CrossingTime crossing(CusumThreshold threshold, List<Integer> trialsPerLook, int onset, double truth) {
        return CusumWalk.crossing(CusumWalk.units(threshold, unit), looks(trialsPerLook, onset, truth));
    }

    private List<CusumWalk.Look> looks(List<Integer> trialsPerLook, int onset, double truth) {
        Map<Integer, CusumWalk.Look> before = new HashMap<>();
        Map<Integer, CusumWalk.Look> after = new HashMap<>();
        List<CusumWalk.Look> looks = new ArrayList<>();
        for (int trials : trialsPerLook) {
            boolean isChanged = looks.size() >= onset;
            looks.add((isChanged ? after : before)
                    .computeIfAbsent(trials, size -> look(size, isChanged ? truth : share)));
        }
        return looks;
    }

    /** Outcomes by the number of good ones. */
    private CusumWalk.Look look(int trials, double truth) {
        BinomialDistribution good = BinomialDistribution.of(trials, side == Side.BELOW ? truth : 1 - truth);
        double[] chances =
                IntStream.rangeClosed(0, trials).mapToDouble(good::probability).toArray();
        return new CusumWalk.Look((long) trials * ofBad, ofBad + ofGood, chances);
    }
}
