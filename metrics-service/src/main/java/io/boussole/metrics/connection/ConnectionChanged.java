package io.boussole.metrics.connection;

import java.util.UUID;

/** Fired within the transaction that changes, creates or deletes a connection. */
public record ConnectionChanged(UUID connectionId) {}
