package io.boussole.alert.statistics.delay;

import java.util.Arrays;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.apache.commons.statistics.distribution.LogNormalDistribution;

/**
 * How long those take that ever convert: the share of them that has, by age in days. Never decreases, ends at 1. Days are those in which
 * cases age and are looked at, calendar or working days; the caller keeps to one of them.
 */
public final class DelayCurve {
    /** Of the logarithm: a quarter converts within 0.67 medians, three quarters within 1.5, nine in ten within 2.2. */
    public static final double USUAL_SPREAD = 0.6;

    /** The tail of a log-normal curve beyond it converts at its last age. */
    private static final double TAIL = 0.999;

    private static final int MAX_AGE = 3_650;

    private final double[] convertedBy;

    private DelayCurve(double[] convertedBy) {
        this.convertedBy = convertedBy;
    }

    /** Log-normal around a median of at least one day, with the usual spread. */
    public static DelayCurve ofMedian(double medianDays) {
        return ofMedian(medianDays, USUAL_SPREAD);
    }

    /**
     * Log-normal, {@code F(a) = Φ(ln(a/median)/spread)}; what is left of it at F = 0.999 converts at that age.
     *
     * @param spread standard deviation of the logarithm of the age
     */
    public static DelayCurve ofMedian(double medianDays, double spread) {
        if (!(medianDays >= 1 && spread > 0)) {
            throw new IllegalArgumentException("A median of a day or more and a spread: " + medianDays + ", " + spread);
        }
        LogNormalDistribution delay = LogNormalDistribution.of(Math.log(medianDays), spread);
        double lastAge = Math.ceil(delay.inverseCumulativeProbability(TAIL));
        requireAge(lastAge);
        double[] convertedBy = new double[(int) lastAge + 1];
        Arrays.setAll(convertedBy, delay::cumulativeProbability);
        convertedBy[convertedBy.length - 1] = 1;
        return new DelayCurve(convertedBy);
    }

    /**
     * Straight between points, the first of which is reached from 0 before the day of entry.
     *
     * @param points share converted by age, ascending to 1
     */
    public static DelayCurve ofPoints(Map<Integer, Double> points) {
        NavigableMap<Integer, Double> sorted = new TreeMap<>(points);
        requireCurve(sorted);
        double[] convertedBy = new double[sorted.lastKey() + 1];
        int age = -1;
        double share = 0;
        for (Map.Entry<Integer, Double> point : sorted.entrySet()) {
            double slope = (point.getValue() - share) / (point.getKey() - age);
            for (int between = age + 1; between < point.getKey(); between++) {
                convertedBy[between] = share + slope * (between - age);
            }
            age = point.getKey();
            share = point.getValue();
            convertedBy[age] = share;
        }
        return new DelayCurve(convertedBy);
    }

    private static void requireCurve(NavigableMap<Integer, Double> points) {
        if (points.isEmpty() || points.firstKey() < 0 || points.lastEntry().getValue() != 1) {
            throw new IllegalArgumentException("A curve goes from age 0 or later up to 1: " + points);
        }
        requireAge(points.lastKey());
        double before = 0;
        for (double share : points.values()) {
            if (!(share >= before)) {
                throw new IllegalArgumentException("A curve never decreases: " + points);
            }
            before = share;
        }
    }

    private static void requireAge(double age) {
        if (age > MAX_AGE) {
            throw new IllegalArgumentException("Nothing takes longer than " + MAX_AGE + " days: " + age);
        }
    }

    /** Of those that ever convert; 0 for a negative age. */
    public double convertedBy(int age) {
        if (age < 0) {
            return 0;
        }
        return age < convertedBy.length ? convertedBy[age] : 1;
    }

    /** The age by which all have converted that ever do. */
    public int lastAge() {
        return convertedBy.length - 1;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof DelayCurve curve && Arrays.equals(convertedBy, curve.convertedBy);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(convertedBy);
    }
}
