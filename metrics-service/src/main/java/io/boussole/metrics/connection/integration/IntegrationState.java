package io.boussole.metrics.connection.integration;

/** How a connection is doing. */
public enum IntegrationState {
    OK,
    /** Nothing was delivered for longer than is usual, or ever. */
    SILENT,
    /** The last delivery was refused, or more of its events than can be accident were not understood. */
    FAILING
}
