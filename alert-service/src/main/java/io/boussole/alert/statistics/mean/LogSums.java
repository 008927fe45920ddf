package io.boussole.alert.statistics.mean;

import java.util.Arrays;

/**
 * Positive values, for instance of deals, as far as a confidence sequence needs them; sums of two samples add up.
 *
 * @param sum of the natural logarithms
 * @param sumOfSquares of the natural logarithms
 */
public record LogSums(long count, double sum, double sumOfSquares) {
    private static final double LEAST_VARIANCE = 0.01 * 0.01;

    public LogSums {
        if (count < 0 || !Double.isFinite(sum) || !(sumOfSquares >= 0)) {
            throw new IllegalArgumentException(count + " logarithms, sums " + sum + " and " + sumOfSquares);
        }
    }

    public static LogSums of(double... values) {
        if (Arrays.stream(values).anyMatch(value -> !(value > 0))) {
            throw new IllegalArgumentException("Only positive values have a logarithm");
        }
        double[] logs = Arrays.stream(values).map(Math::log).toArray();
        return new LogSums(
                values.length,
                Arrays.stream(logs).sum(),
                Arrays.stream(logs).map(log -> log * log).sum());
    }

    public double average() {
        return sum / count;
    }

    /** With {@code count − 1} as its divisor; that of equal values is taken for a spread of one percent. */
    public double variance() {
        return Math.max(LEAST_VARIANCE, (sumOfSquares - sum * average()) / (count - 1));
    }
}
