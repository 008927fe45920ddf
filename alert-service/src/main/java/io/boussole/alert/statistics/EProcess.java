package io.boussole.alert.statistics;

import java.util.List;

/**
 * The evidence against "the plan's value holds": a likelihood ratio, averaged over worse values, of what was seen.
 *
 * <p>While the plan's value or a better one holds it is a non-negative supermartingale that starts at 1, so the chance that it ever
 * reaches {@code 1/alpha} is at most alpha (Ville's inequality), whatever the number and the moments of the looks. Sources: Wald 1945
 * (the ratio), Robbins 1970 (the mixture), Ramdas, Grünwald, Vovk, Shafer, arXiv 2210.01948 (the general theory).
 *
 * <p>Every method answers between 0 and the largest double, 1 where nothing has been seen, and is safe for any volume.
 */
public final class EProcess {
    /** The worse values tried, as factors of the plan's value, with equal weights. */
    public static final List<Double> DEFAULT_ALTERNATIVES = List.of(0.4, 0.5, 0.6, 0.7, 0.8);

    private final List<Double> factors;

    public EProcess(List<Double> alternatives) {
        this.factors = Mixture.requireFactors(alternatives);
    }

    /**
     * For a share: {@code successes} of {@code trials} against the planned {@code share} or more.
     *
     * <p>{@code (1/k) Σ_j (q_j/p)^x ((1−q_j)/(1−p))^(n−x)} with the {@code q_j} of {@link WorseShare}, {@code r_j p} up to
     * one half and by the odds above it. Where the true share is t, one more trial multiplies
     * the j-th term on average by {@code t q_j/p + (1−t)(1−q_j)/(1−p)}: 1 where t = p, and less where t is greater, because q_j &lt; p.
     *
     * @param share must lie strictly between 0 and 1: at the ends one contrary case would prove the plan wrong, or none ever could
     */
    public double ofShare(long successes, long trials, double share) {
        return ofShare(successes, trials, share, 1);
    }

    /**
     * For a share of cases that come in clusters which tend to end alike, such as the contacts of an account: each term of {@link
     * #ofShare(long, long, double)} to the power 1/dispersion, which is the same as to count 1/dispersion of a case for each.
     *
     * <p>Where all clusters are of {@code dispersion} cases that end alike, and looks fall between them, this is the e-process of the
     * clusters themselves and the bound 1/alpha holds as it stands. Elsewhere it is an approximation: to the second order a term grows
     * on average not at all while the plan holds.
     *
     * @param dispersion the design effect: variance of the number of successes, by that of independent cases; at least 1
     */
    public double ofShare(long successes, long trials, double share, double dispersion) {
        return ofShare(successes, trials, share, dispersion, Side.BELOW);
    }

    /**
     * For a share that should stay low: {@code successes} of {@code trials} against the planned {@code share} or less, for instance
     * no-shows.
     *
     * <p>The alternatives have odds 1/r_j times as high, {@code q_j/(1−q_j) = (p/(1−p))/r_j}, which is
     * {@code q_j = p/(p + r_j (1−p))} and remains below 1 for every p; near 0 it is p/r_j. A term is on average multiplied by
     * {@code t q_j/p + (1−t)(1−q_j)/(1−p)}: 1 where t = p, and less where t is smaller, because q_j &gt; p.
     *
     * <p>For a share below one half it is {@link #ofShare} of what did not happen: against 15 % of no-shows both try 18 % to 31 %.
     *
     * @param share as in {@link #ofShare}
     */
    public double ofShareAbove(long successes, long trials, double share) {
        return ofShareAbove(successes, trials, share, 1);
    }

    /** {@link #ofShareAbove(long, long, double)} for clusters, as in {@link #ofShare(long, long, double, double)}. */
    public double ofShareAbove(long successes, long trials, double share, double dispersion) {
        return ofShare(successes, trials, share, dispersion, Side.ABOVE);
    }

    private double ofShare(long successes, long trials, double share, double dispersion, Side side) {
        Mixture mixture = Mixture.ofShare(factors, share, side);
        Dispersion.require(dispersion);
        if (successes < 0 || successes > trials) {
            throw new IllegalArgumentException(successes + " successes in " + trials + " trials");
        }
        return mixture.at((double) successes, (double) (trials - successes), 1 / dispersion);
    }

    /**
     * For a count: {@code events} against the {@code expected} number to date or more, for a Poisson process.
     *
     * <p>{@code (1/k) Σ_j r_j^N exp((1−r_j) Λ)}. At t times the planned pace a term grows on average by
     * {@code exp((1−r_j)(1−t) dΛ)}: not at all where t = 1, and shrinks where t is greater.
     */
    public double ofCount(long events, double expected) {
        return ofCount(events, expected, 1);
    }

    /**
     * For a count whose variance is {@code dispersion} times its mean: each term of {@link #ofCount(long, double)} to the power
     * 1/dispersion.
     *
     * <p>An approximation: the bound 1/alpha is then no longer exact. What was simulated stands in docs/verdicts.md, under clusters.
     *
     * @param dispersion variance over mean of the past, at least 1; a smaller one measured by chance must not sharpen the evidence
     */
    public double ofCount(long events, double expected, double dispersion) {
        return ofCount(events, expected, dispersion, Side.BELOW);
    }

    /**
     * For a count that should stay low: {@code events} against the {@code expected} number to date or less.
     *
     * <p>{@code (1/k) Σ_j (1/r_j)^N exp((1−1/r_j) Λ)}. At t times the planned pace a term grows on average by
     * {@code exp((1/r_j−1)(t−1) dΛ)}: not at all where t = 1, and shrinks where t is smaller.
     */
    public double ofCountAbove(long events, double expected) {
        return ofCountAbove(events, expected, 1);
    }

    /** {@link #ofCountAbove(long, double)} for a variance that is {@code dispersion} times the mean. */
    public double ofCountAbove(long events, double expected, double dispersion) {
        return ofCount(events, expected, dispersion, Side.ABOVE);
    }

    private double ofCount(long events, double expected, double dispersion, Side side) {
        if (events < 0 || !(expected >= 0) || Double.isInfinite(expected)) {
            throw new IllegalArgumentException(events + " events, " + expected + " expected");
        }
        Dispersion.require(dispersion);
        return Mixture.ofCount(factors, side).at((double) events, expected, 1 / dispersion);
    }
}
