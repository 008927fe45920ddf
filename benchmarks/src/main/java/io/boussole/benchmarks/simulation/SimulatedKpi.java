package io.boussole.benchmarks.simulation;

import java.util.Locale;

/**
 * A KPI as a plan states it.
 *
 * @param reference planned share of a RATE; 1 for a COUNT
 * @param volume planned cases of the quarter
 */
record SimulatedKpi(Kind kind, double reference, int volume) {
    /** What is counted. */
    enum Kind {
        RATE,
        COUNT
    }

    static SimulatedKpi rate(double reference, int volume) {
        return new SimulatedKpi(Kind.RATE, reference, volume);
    }

    static SimulatedKpi count(int volume) {
        return new SimulatedKpi(Kind.COUNT, 1, volume);
    }

    /** The plan's value for the period. */
    double target() {
        return kind == Kind.RATE ? reference : volume;
    }

    String title() {
        return kind == Kind.RATE
                ? String.format(Locale.ROOT, "rate %.0f %%, %d cases", 100 * reference, volume)
                : String.format(Locale.ROOT, "count %d", volume);
    }
}
