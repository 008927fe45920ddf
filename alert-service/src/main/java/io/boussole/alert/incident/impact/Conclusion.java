package io.boussole.alert.incident.impact;

import org.jspecify.annotations.Nullable;

/** What a change says about what was done. */
public enum Conclusion {
    /** Too early to say anything. */
    NOT_MATURE,
    /** The KPI has moved the right way, beyond what chance explains. */
    EFFECTIVE,
    /** It has moved the wrong way beyond chance, or has certainly not moved as far as was expected. */
    INEFFECTIVE,
    /** Neither is certain. */
    INCONCLUSIVE;

    /**
     * @param higherIsBetter which way is right
     * @param expected the change that was expected, in the change's measure; null: none in particular
     */
    public static Conclusion of(Change change, boolean higherIsBetter, @Nullable Double expected) {
        double unchanged = change.measure().unchanged();
        boolean better = higherIsBetter ? change.low() > unchanged : change.high() < unchanged;
        if (better) {
            return EFFECTIVE;
        }
        boolean worse = higherIsBetter ? change.high() < unchanged : change.low() > unchanged;
        return worse || missed(change, higherIsBetter, expected) ? INEFFECTIVE : INCONCLUSIVE;
    }

    private static boolean missed(Change change, boolean higherIsBetter, @Nullable Double expected) {
        return expected != null && (higherIsBetter ? change.high() < expected : change.low() > expected);
    }
}
