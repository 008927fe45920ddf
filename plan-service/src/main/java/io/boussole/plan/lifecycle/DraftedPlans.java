package io.boussole.plan.lifecycle;

import java.util.List;
import java.util.UUID;

/**
 * What a template made.
 *
 * @param quarters of the year, when the plan is one; else empty
 */
public record DraftedPlans(PlanSummary plan, List<UUID> quarters) {}
