package io.boussole.plan.rituals;

/** What came of a meeting. */
public enum OccurrenceOutcome {
    /** At least one decision was taken. */
    DECIDED,
    /** None, although the ritual is there to decide (row 76). */
    NO_DECISION,
    /** None, and none was expected. */
    HELD;

    static OccurrenceOutcome of(int expected, int taken) {
        if (taken > 0) {
            return DECIDED;
        }
        return expected > 0 ? NO_DECISION : HELD;
    }
}
