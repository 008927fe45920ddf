package io.boussole.contracts.kpi;

/** What the numbers allow to be said about a KPI. */
public enum KpiVerdict {
    /** Nothing was received, or the sources have fallen silent; what was said before is neither confirmed nor taken back. */
    NO_DATA,
    /** Too little could have happened yet. */
    NOT_MATURE,
    /** No evidence either way, or the KPI is not judged. */
    INCONCLUSIVE,
    /** Evidence that the KPI is inside its range. */
    ON_TRACK,
    /** Some evidence against the plan. */
    WATCH,
    /** Evidence against the plan beyond the rule's threshold, or an alarm that stands and that the data support. */
    UNDER_PERFORMANCE,
    /** An alarm stands, and what came since speaks for a return. */
    RECOVERING,
    /** Evidence that the KPI is above its range. */
    OVER_PERFORMANCE,
    /** The rule cannot be applied to what was measured. */
    ERROR
}
