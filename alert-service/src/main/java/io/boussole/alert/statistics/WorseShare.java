package io.boussole.alert.statistics;

/**
 * Which worse share an alternative's factor stands for.
 *
 * <p>A share is best told from a worse one by the rarer of its outcomes. Where too little is bad and the share is at most one half, that is
 * success: the worse share has {@code factor} times as many, {@code q = r p}. In all other cases the worse share has odds that are
 * {@code factor} times as good, {@code q/(1−q) = r p/(1−p)} where too little is bad, {@code (p/(1−p))/r} where too much is. Factors of a share
 * near 1 would leap over what happens to it: 0.8 of 90 % is 72 %, nearly three times as many failures; by the odds it is 88 %. That 90 % has
 * become 80 % is found among 200 with a chance of 0.79 by factors, of 0.97 by the odds (alpha 0.05, exact bound).
 */
public final class WorseShare {
    private static final double HALF = 0.5;

    private WorseShare() {}

    /**
     * @param share strictly between 0 and 1
     * @param side where the worse values lie
     * @param factor strictly between 0 and 1
     */
    public static double of(double share, Side side, double factor) {
        if (isByFactor(share, side)) {
            return factor * share;
        }
        return side == Side.BELOW
                ? factor * share / (1 - share + factor * share)
                : share / (share + factor * (1 - share));
    }

    /** The factor that stands for a worse share; 1 or more where the share given is no worse. */
    public static double factorOf(double share, Side side, double worse) {
        if (isByFactor(share, side)) {
            return worse / share;
        }
        double ratio = worse / (1 - worse) / (share / (1 - share));
        return side == Side.BELOW ? ratio : 1 / ratio;
    }

    static boolean isByFactor(double share, Side side) {
        return side == Side.BELOW && share <= HALF;
    }
}
