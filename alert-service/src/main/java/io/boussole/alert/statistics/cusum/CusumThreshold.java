package io.boussole.alert.statistics.cusum;

/**
 * Where a CUSUM alarms, and when it does.
 *
 * @param value smallest one that is reached within the planned volume with a chance of at most alpha while the plan holds
 * @param falseAlarms that chance, or an upper limit where the basis is any volume
 */
public record CusumThreshold(double value, double falseAlarms, Basis basis) {

    /** How the value was found. */
    public enum Basis {
        EXACT,
        /**
         * {@code ln(looks/alpha)}. From each look on the sum is the logarithm of an e-process, so it reaches that value with a chance of at
         * most alpha/looks (Ville), and from any look on with at most alpha.
         */
        ANY_VOLUME
    }

    public static CusumThreshold ofAnyVolume(long looks, double alpha) {
        return new CusumThreshold(Math.log(Math.max(1, looks) / alpha), alpha, Basis.ANY_VOLUME);
    }

    public static void requireAlpha(double alpha) {
        if (!(0 < alpha && alpha < 1)) {
            throw new IllegalArgumentException("Alpha must lie strictly between 0 and 1: " + alpha);
        }
    }
}
