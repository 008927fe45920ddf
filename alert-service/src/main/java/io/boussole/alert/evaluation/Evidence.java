package io.boussole.alert.evaluation;

import io.boussole.alert.statistics.Interval;
import org.jspecify.annotations.Nullable;

/**
 * Everything a judgement rests on: whoever puts these numbers into the published formula gets the same e-value.
 *
 * @param window first and last day counted
 * @param observed successes of a share, events of a count
 * @param sampleSize cases of a share that are decided or ripe, events of a count
 * @param leftOut cases too young to be counted, or events of a day that is not over
 * @param expected what the plan expects of {@code sampleSize} cases, or by the end of the window
 * @param reference the plan's value for the period
 * @param estimate observed share, or observed number
 * @param interval confidence sequence for the estimate; null while nothing is expected
 * @param chance probability of a result at least as bad, looked at once, while the plan's value holds
 */
public record Evidence(
        Kind kind,
        Period window,
        long observed,
        long sampleSize,
        long leftOut,
        double expected,
        double reference,
        double estimate,
        @Nullable Interval interval,
        double eValue,
        double threshold,
        double chance) {

    /** Which formula applies. */
    public enum Kind {
        RATE,
        COUNT
    }
}
