package io.boussole.metrics.journey.duplicate;

/** Why two deals look like one. */
public enum SuspicionReason {
    /** They name the same record of the same tool, or one names the other. */
    SAME_EXTERNAL_ID,
    /** Equal name, amount and currency, and a person in common. */
    SAME_NAME_AMOUNT_AND_PERSON
}
