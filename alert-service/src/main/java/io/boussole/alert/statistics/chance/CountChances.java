package io.boussole.alert.statistics.chance;

import java.util.Arrays;
import org.apache.commons.numbers.gamma.LogGamma;

/** The chances of numbers of events. */
public final class CountChances {
    /** Chances below it are dropped: some 10⁴ of them a course do not add up to a digit that anyone sees. */
    public static final double NEGLIGIBLE = 1e-22;

    /** The number whose chance comes first. */
    private final int lowest;

    private final double[] chances;

    private CountChances(int lowest, double[] chances) {
        this.lowest = lowest;
        this.chances = chances;
    }

    public int lowest() {
        return lowest;
    }

    /** A copy, from the lowest number on. */
    public double[] chances() {
        return chances.clone();
    }

    /** No event for certain. */
    public static CountChances none() {
        return new CountChances(0, new double[] {1});
    }

    /** Poisson, or negative binomial with {@code dispersion} times the mean as its variance: both remain of their kind when added up. */
    public static CountChances of(double mean, double dispersion) {
        if (mean == 0) {
            return none();
        }
        double reach = 11 * Math.sqrt(mean * dispersion);
        int lowest = (int) Math.max(0, Math.floor(mean - reach));
        double[] chances = new double[(int) Math.ceil(mean + reach + 60 * dispersion) - lowest];
        for (int i = 0; i < chances.length; i++) {
            chances[i] = Math.exp(logChance(lowest + i, mean, dispersion));
        }
        return new CountChances(lowest, chances).trimmed();
    }

    private static double logChance(int events, double mean, double dispersion) {
        if (dispersion == 1) {
            return events * Math.log(mean) - mean - LogGamma.value(events + 1.0);
        }
        double size = mean / (dispersion - 1);
        return LogGamma.value(events + size)
                - LogGamma.value(size)
                - LogGamma.value(events + 1.0)
                - size * Math.log(dispersion)
                + events * Math.log1p(-1 / dispersion);
    }

    public CountChances plus(CountChances more) {
        double[] sums = new double[Math.max(0, chances.length + more.chances.length - 1)];
        for (int i = 0; i < chances.length; i++) {
            for (int j = 0; j < more.chances.length; j++) {
                sums[i + j] += chances[i] * more.chances[j];
            }
        }
        return new CountChances(lowest + more.lowest, sums).trimmed();
    }

    /** Those of more events than this. */
    public CountChances above(int events) {
        int from = Math.min(Math.max(0, events + 1 - lowest), chances.length);
        return new CountChances(lowest + from, Arrays.copyOfRange(chances, from, chances.length));
    }

    /** Those of fewer events than this. */
    public CountChances below(int events) {
        int to = Math.min(Math.max(0, events - lowest), chances.length);
        return new CountChances(lowest, Arrays.copyOf(chances, to));
    }

    public double sum() {
        return Arrays.stream(chances).sum();
    }

    private CountChances trimmed() {
        int from = 0;
        int to = chances.length;
        while (from < to && chances[from] < NEGLIGIBLE) {
            from++;
        }
        while (to > from && chances[to - 1] < NEGLIGIBLE) {
            to--;
        }
        return new CountChances(lowest + from, Arrays.copyOfRange(chances, from, to));
    }
}
