package io.boussole.alert.incident;

/** How an alert came to its end. */
public enum Resolution {
    /** Evidence has come that the KPI is back in its range. */
    RECOVERED,
    /** The corrective action is done. */
    CORRECTED,
    /** Somebody decided to live with it; it is not raised again in the period. */
    ACCEPTED_RISK,
    /** There was nothing to correct: it counts against the rule's precision. */
    FALSE_ALARM,
    /** The plan was closed, or its period is over and all of it is known. */
    PERIOD_ENDED,
    /** The plan no longer asks for its rule, or somebody disabled it: nothing is known of whether it is better. */
    NO_LONGER_WATCHED
}
