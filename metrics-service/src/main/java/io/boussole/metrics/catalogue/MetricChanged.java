package io.boussole.metrics.catalogue;

/** Told, within the transaction, when a metric of the team's own is put down or gets a new version. */
public record MetricChanged(String tenantId, String metricId) {}
