package io.boussole.plan.document;

import org.jspecify.annotations.Nullable;

/** What an inbound channel publishes each month. */
public record ContentPlan(
        @Nullable Integer pillarsPerMonth,
        @Nullable Integer satellitesPerPillar,
        @Nullable Boolean ctaRequired) {}
