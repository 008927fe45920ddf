package io.boussole.metrics.predictiveness;

/**
 * How many periods later the outcome is looked for.
 *
 * @param first at least 1: what happens in the same period foretells nothing
 * @param last included
 */
public record Lags(int first, int last) {
    /** The longest that can be asked for, in periods. */
    public static final int LONGEST = 52;

    int count() {
        return last - first + 1;
    }
}
