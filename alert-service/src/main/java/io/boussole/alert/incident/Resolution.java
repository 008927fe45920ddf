package io.boussole.alert.incident;

/** How an alert came to its end. */
public enum Resolution {
    /** The corrective action is done. */
    CORRECTED,
    /** The corrective action was cancelled, with a reason. */
    ACCEPTED_RISK
}
