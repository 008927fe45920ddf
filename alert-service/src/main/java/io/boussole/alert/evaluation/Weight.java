package io.boussole.alert.evaluation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How strongly facts speak against a claim.
 *
 * @param method that found the greatest weight; of {@link Method#HYBRID} the one of the two that did
 * @param eValue of a CUSUM its exponential, which is a likelihood ratio too
 * @param threshold from which on the claim is given up; 0 where no error is controlled
 * @param reached whether the claim is given up
 * @param onset estimated day on which the change began; null while nothing speaks for one
 */
public record Weight(
        Method method,
        double eValue,
        double threshold,
        Bound bound,
        boolean reached,
        @Nullable LocalDate onset) {

    /** What keeps false alarms within the error budget. */
    public enum Bound {
        /** Ville's inequality: 1/alpha, whatever the volume and the looks. */
        ANY_VOLUME,
        /** The chance of a false alarm computed for the planned volume: nine tenths of alpha. */
        PLANNED_VOLUME,
        /** 1/alpha again, of the tenth that is left, for what came after the planned volume. */
        BEYOND_PLANNED_VOLUME,
        /** Nothing does. */
        NONE
    }

    static Weight of(Method method, double eValue, double threshold, Bound bound) {
        return new Weight(method, eValue, threshold, bound, eValue >= threshold, null);
    }

    Weight since(@Nullable LocalDate day) {
        return new Weight(method, eValue, threshold, bound, reached, day);
    }

    /** The same facts, judged by whether a fixed line is crossed. */
    Weight fixed(boolean crossed) {
        return new Weight(Method.FIXED_THRESHOLD, eValue, 0, Bound.NONE, crossed, onset);
    }

    /** The nearer to its threshold, or the further beyond it, by the logarithm. */
    static Weight stronger(Weight one, Weight other) {
        return other.isStrongerThan(one) ? other : one;
    }

    boolean isStrongerThan(Weight other) {
        return strength() > other.strength();
    }

    private double strength() {
        return Math.log(eValue) / Math.log(threshold);
    }
}
