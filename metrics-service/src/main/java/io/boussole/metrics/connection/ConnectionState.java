package io.boussole.metrics.connection;

/** Whether deliveries are taken. */
public enum ConnectionState {
    ACTIVE,
    /** Deliveries are answered with an error that invites the sender to come again. */
    PAUSED
}
