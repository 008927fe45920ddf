package io.boussole.alert.evaluation;

import io.boussole.alert.statistics.Interval;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Everything a judgement rests on: whoever puts these numbers into the published formula gets the same e-value.
 *
 * @param window first and last day counted
 * @param observed successes of a share, events of a count, cases of a duration that ended within the target
 * @param sampleSize cases of a share or a duration that are judged, events of a count, amounts of a mean
 * @param leftOut cases of the period that are not judged yet, or events of a day that is not over
 * @param assumedGood open cases that are judged as if they had ended well; 0 for a count
 * @param expected what the plan expects of {@code sampleSize} cases, or by the end of the window
 * @param reference the plan's value for the period
 * @param estimate observed share, number or mean
 * @param interval confidence sequence for the estimate; null while nothing is expected
 * @param chance probability of a result at least as bad, looked at once, while the plan's value holds
 * @param ages of a {@link Kind#DELAYED_RATE}; null for other kinds
 */
public record Evidence(
        Kind kind,
        Period window,
        long observed,
        long sampleSize,
        long leftOut,
        long assumedGood,
        double expected,
        double reference,
        double estimate,
        @Nullable Interval interval,
        Weight weight,
        double chance,
        @Nullable Ages ages) {

    /** Of a kind in which the age of cases plays no part. */
    Evidence(
            Kind kind,
            Period window,
            long observed,
            long sampleSize,
            long leftOut,
            long assumedGood,
            double expected,
            double reference,
            double estimate,
            @Nullable Interval interval,
            Weight weight,
            double chance) {
        this(
                kind,
                window,
                observed,
                sampleSize,
                leftOut,
                assumedGood,
                expected,
                reference,
                estimate,
                interval,
                weight,
                chance,
                null);
    }

    public double eValue() {
        return weight.eValue();
    }

    public double threshold() {
        return weight.threshold();
    }

    Evidence weight(Weight other) {
        return new Evidence(
                kind,
                window,
                observed,
                sampleSize,
                leftOut,
                assumedGood,
                expected,
                reference,
                estimate,
                interval,
                other,
                chance,
                ages);
    }

    /** @param unconverted cases that have not converted, lost ones too, by their age in days */
    public record Ages(double delayMedianDays, Map<Integer, Long> unconverted) {
        public Ages {
            unconverted = Map.copyOf(unconverted);
        }
    }

    /** Which formula applies. */
    public enum Kind {
        RATE,
        /** A rate whose cases are judged at any age, by the plan's own delay. */
        DELAYED_RATE,
        COUNT,
        MEAN,
        /** A rate: cases within the target of all, against one half. */
        DURATION,
        /** A bare number against a line. */
        VALUE
    }
}
