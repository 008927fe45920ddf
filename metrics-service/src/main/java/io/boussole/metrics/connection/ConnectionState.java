package io.boussole.metrics.connection;

/** Whether deliveries are taken. */
public enum ConnectionState {
    ACTIVE,
    /** Nothing of the sender's counts until it is resumed; {@link PauseMode} says what becomes of deliveries. */
    PAUSED
}
