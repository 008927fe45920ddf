package io.boussole.metrics.quality;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who looks after a data source.
 *
 * @param source CRM, PROSPECTING_TOOL, ANALYTICS, MARKETING_AUTOMATION or BILLING
 * @param stewardId a member of the plan's team; null when nobody does
 */
public record Steward(UUID planId, String source, @Nullable String stewardId) {}
