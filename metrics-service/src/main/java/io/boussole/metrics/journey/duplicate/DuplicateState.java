package io.boussole.metrics.journey.duplicate;

/** What became of a suspicion. */
public enum DuplicateState {
    /** Both deals count. */
    SUSPECTED,
    /** The other deal no longer counts. */
    CONFIRMED,
    /** Two deals; both count. */
    REJECTED
}
