package io.boussole.alert.evaluation;

/** What the numbers allow to be said about a KPI. Only {@link #UNDER_PERFORMANCE} makes anybody do anything. */
public enum Verdict {
    /** There are no facts. */
    NO_DATA,
    /** So few cases are expected by now that they could not show anything. */
    NOT_MATURE,
    /** No evidence either way. */
    INCONCLUSIVE,
    /** Evidence that the KPI is inside its range, or better. */
    ON_TRACK,
    /** Some evidence against the plan's value: worth a look. */
    WATCH,
    /** Evidence against the plan's value that chance gives at most in a share alpha of the periods. */
    UNDER_PERFORMANCE,
    /** An alarm stands, and what has come since speaks for a return into the range, though not yet strongly enough. */
    RECOVERING,
    /** Evidence that the KPI is above its range: worth doing more of. */
    OVER_PERFORMANCE,
    /** The rule cannot be applied to what was measured. */
    ERROR
}
