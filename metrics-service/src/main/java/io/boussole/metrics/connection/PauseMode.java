package io.boussole.metrics.connection;

/** What a paused connection does with deliveries. */
public enum PauseMode {
    /** Answers with an error that invites the sender to come again; one that does not come again loses what it had to say. */
    REFUSE,
    /** Takes and keeps them; they count once the connection is resumed. */
    HOLD
}
