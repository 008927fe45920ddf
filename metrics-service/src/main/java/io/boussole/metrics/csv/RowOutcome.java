package io.boussole.metrics.csv;

/** What became of a row. */
public enum RowOutcome {
    /** Passed on. */
    ACCEPTED,
    /** It says what the last row about the same fact said. */
    DUPLICATE,
    /** Not understood; it changes nothing. */
    REJECTED
}
