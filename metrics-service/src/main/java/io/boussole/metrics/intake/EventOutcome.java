package io.boussole.metrics.intake;

/** What became of a received event. */
public enum EventOutcome {
    /** Kept and not yet looked at: its connection is paused, or being replayed. */
    WAITING,
    APPLIED,
    IGNORED,
    TEST_TRAFFIC,
    REJECTED
}
