package io.boussole.alert.evaluation;

import io.boussole.alert.evaluation.Evaluation.Judged;
import java.time.LocalDate;
import java.util.OptionalDouble;

/**
 * Whether a shortfall early in the funnel accounts for one later in it. With a fifth fewer leads, a fifth fewer signatures are nobody's
 * second failure; a share of the leads that were there is not touched by their number.
 */
public final class Explanation {
    private Explanation() {}

    /**
     * Whether the later count would not be on alarm if the plan had expected of it only what the earlier stage let through on the days
     * that count in the later one's episode.
     *
     * @return false for anything but a count that should be high, and where nothing can be said of what is left of the plan
     */
    public static boolean accountsFor(Stage earlier, Stage later, Episode episode) {
        OptionalDouble throughput = earlier.throughput(episode);
        return throughput.isPresent() && accountsFor(throughput.getAsDouble(), later, episode);
    }

    /**
     * The same of an earlier shortfall that has been dealt with: it accounts for what was missing until then, and goes on doing so as
     * long as the days since show no shortfall of their own.
     *
     * @param since first day after it was dealt with
     */
    public static boolean accountedFor(Stage earlier, Stage later, Episode episode, LocalDate since) {
        return accountsFor(earlier, later, episode) && !fallsShort(earlier, later, episode.from(since));
    }

    /** @param throughput 0 to 1; where nothing came through, nothing could follow */
    static boolean accountsFor(double throughput, Stage later, Episode episode) {
        if (!later.isCountThatShouldBeHigh()) {
            return false;
        }
        if (throughput <= 0) {
            return true;
        }
        return later.expecting(throughput).told(episode) instanceof Judged judged
                && judged.verdict() != Verdict.UNDER_PERFORMANCE;
    }

    /** Beyond what the earlier stage let through in the same days; all of it, where nothing is known of that. */
    private static boolean fallsShort(Stage earlier, Stage later, Episode episode) {
        double throughput = earlier.throughput(episode).orElse(1);
        return throughput > 0
                && later.expecting(throughput).told(episode) instanceof Judged judged
                && judged.verdict() == Verdict.UNDER_PERFORMANCE;
    }
}
