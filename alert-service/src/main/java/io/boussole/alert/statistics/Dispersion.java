package io.boussole.alert.statistics;

/**
 * By how much more a number varies than one of independent cases or events does: the design effect. Cases that come in clusters of m and
 * correlate within them by ρ have one of 1 + (m − 1) ρ.
 */
public final class Dispersion {
    private Dispersion() {}

    public static void require(double dispersion) {
        if (!(dispersion >= 1) || Double.isInfinite(dispersion)) {
            throw new IllegalArgumentException("Dispersion must be 1 or more: " + dispersion);
        }
    }
}
