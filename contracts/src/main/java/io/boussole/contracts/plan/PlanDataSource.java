package io.boussole.contracts.plan;

import org.jspecify.annotations.Nullable;

/**
 * What is promised of a source of data.
 *
 * @param source CRM, PROSPECTING_TOOL, ANALYTICS, MARKETING_AUTOMATION or BILLING
 * @param stewardId who keeps it clean
 */
public record PlanDataSource(String source, @Nullable String stewardId) {}
