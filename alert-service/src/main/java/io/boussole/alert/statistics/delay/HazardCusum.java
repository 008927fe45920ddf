package io.boussole.alert.statistics.delay;

import io.boussole.alert.statistics.Side;
import io.boussole.alert.statistics.cusum.CusumThreshold;
import io.boussole.alert.statistics.cusum.ShareCusum;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.SplittableRandom;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.statistics.distribution.DiscreteDistribution;
import org.apache.commons.statistics.distribution.PoissonDistribution;

/**
 * CUSUM of a share whose cases convert late: after each day {@code C ← max(0, C + Σ log-ratio)} over the day's case-days of
 * {@link HazardProcess}, with one changed share.
 *
 * <p>Its course depends on the ages of all cases, so the threshold is simulated, always with the same random numbers: {@value #RUNS}
 * periods in which the planned number of cases enters, a Poisson number a day, and converts as planned. The chance of a false alarm that
 * belongs to it has a standard error of √(alpha (1 − alpha)/{@value #RUNS}), 0.0022 at 0.05.
 */
public final class HazardCusum {
    static final int RUNS = 10_000;

    private static final long SEED = 20_405;
    private static final int MAX_DAYS = 400;
    private static final int MAX_CASES = 5_000;

    private final double share;
    private final DelayCurve curve;
    private final HazardProcess process;
    private final double changed;

    public HazardCusum(double share, DelayCurve curve, Side side, double ratio) {
        this.share = share;
        this.curve = curve;
        this.process = new HazardProcess(share, curve, side, List.of(ratio));
        this.changed = HazardProcess.worse(share, side, ratio);
    }

    public HazardCusum(double share, DelayCurve curve, Side side) {
        this(share, curve, side, ShareCusum.DEFAULT_RATIO);
    }

    /** What a day adds, given its case-days. */
    public double logRatio(Collection<AgeGroup> day) {
        return day.stream()
                .mapToDouble(group -> process.logRatio(group, changed))
                .sum();
    }

    /**
     * The threshold for cases that enter as planned.
     *
     * @param entering expected number of cases by day of the period; beyond 400 days or 5 000 cases the answer is that of any volume
     */
    public CusumThreshold threshold(List<Double> entering, double alpha) {
        CusumThreshold.requireAlpha(alpha);
        double cases = entering.stream().mapToDouble(Double::doubleValue).sum();
        if (entering.size() > MAX_DAYS || cases > MAX_CASES || cases == 0) {
            return CusumThreshold.ofAnyVolume(entering.size(), alpha);
        }
        double[] peaks = peaks(entering, share);
        Arrays.sort(peaks);
        int alarms = (int) Math.floor(alpha * RUNS);
        double tooLow = peaks[RUNS - 1 - alarms];
        double value = tooLow + 1e-9;
        return new CusumThreshold(value, reaching(peaks, value), CusumThreshold.Basis.SIMULATED);
    }

    /** Simulated chance that the threshold is reached where the true share is another from the first day on. */
    public double power(CusumThreshold threshold, List<Double> entering, double truth) {
        return reaching(peaks(entering, truth), threshold.value());
    }

    private static double reaching(double[] peaks, double threshold) {
        return Arrays.stream(peaks).filter(peak -> peak >= threshold).count() / (double) RUNS;
    }

    /** The highest level of each simulated period. */
    private double[] peaks(List<Double> entering, double truth) {
        SplittableRandom random = new SplittableRandom(SEED);
        UniformRandomProvider provider = random::nextLong;
        List<DiscreteDistribution.Sampler> samplers =
                entering.stream().map(mean -> sampler(mean, provider)).toList();
        Scores scores = new Scores(process, changed, entering.size());
        double[] peaks = new double[RUNS];
        for (int run = 0; run < RUNS; run++) {
            double[] ratios = new double[entering.size()];
            for (int day = 0; day < ratios.length; day++) {
                int cases = samplers.get(day).sample();
                scores.addWaiting(ratios, day, cases);
                for (int i = 0; i < cases; i++) {
                    if (random.nextDouble() < truth) {
                        scores.convert(ratios, day, curve.ageOf(random.nextDouble()));
                    }
                }
            }
            peaks[run] = peak(ratios);
        }
        return peaks;
    }

    private static DiscreteDistribution.Sampler sampler(double mean, UniformRandomProvider random) {
        return mean > 0 ? PoissonDistribution.of(mean).createSampler(random) : () -> 0;
    }

    private static double peak(double[] ratios) {
        double level = 0;
        double peak = 0;
        for (double ratio : ratios) {
            level = Math.max(0, level + ratio);
            peak = Math.max(peak, level);
        }
        return peak;
    }

    /** What a case adds on its days, by age: all cases are first taken to wait for ever, then the converted ones are corrected. */
    private static final class Scores {
        private final double[] waiting;
        private final double[] converting;

        Scores(HazardProcess process, double changed, int days) {
            this.waiting = new double[days];
            this.converting = new double[days];
            Arrays.setAll(waiting, age -> process.logRatio(new AgeGroup(age, 1, 0), changed));
            Arrays.setAll(converting, age -> process.logRatio(new AgeGroup(age, 1, 1), changed));
        }

        void addWaiting(double[] ratios, int entered, int cases) {
            for (int day = entered; day < ratios.length; day++) {
                ratios[day] += cases * waiting[day - entered];
            }
        }

        void convert(double[] ratios, int entered, int age) {
            if (entered + age >= ratios.length) {
                return;
            }
            ratios[entered + age] += converting[age];
            for (int day = entered + age; day < ratios.length; day++) {
                ratios[day] -= waiting[day - entered];
            }
        }
    }
}
