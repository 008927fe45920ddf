package io.boussole.benchmarks.simulation.report;

import io.boussole.benchmarks.simulation.Trials;
import java.util.Locale;

/** Figures as the page writes them. */
final class Figure {
    private Figure() {}

    static String share(double share) {
        return String.format(Locale.ROOT, share < 0.1 ? "%.3f" : "%.2f", share);
    }

    static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f %%", 100 * share);
    }

    static String number(double number) {
        return String.format(Locale.ROOT, "%.2f", number);
    }

    static String drop(double share) {
        return String.format(Locale.ROOT, "−%.0f %%", 100 * share);
    }

    /** Share found; days until half and nine tenths were; share found soon. */
    static String found(Trials trials) {
        return share(trials.shareFound()) + "; " + days(trials.daysUntil(0.5)) + ", " + days(trials.daysUntil(0.9))
                + "; " + share(trials.shareSoon());
    }

    private static String days(int days) {
        return days < 0 ? "–" : days + " d";
    }
}
