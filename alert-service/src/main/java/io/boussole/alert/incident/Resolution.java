package io.boussole.alert.incident;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** How an alert came to its end. */
public enum Resolution {
    /** Evidence has come that the KPI is back in its range, or that what set off the alert is no longer so. */
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
    NO_LONGER_WATCHED;

    /** What people may end an alert as; whether a period is over or something is watched the service knows. */
    static final Set<Resolution> SAID_BY_PEOPLE =
            Collections.unmodifiableSet(EnumSet.of(RECOVERED, CORRECTED, ACCEPTED_RISK, FALSE_ALARM));
}
