package io.boussole.metrics.money;

/** Told, within the transaction, when a tenant's exchange rates change: every amount in another currency may read differently. */
public record RatesChanged(String tenantId) {}
