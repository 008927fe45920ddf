package io.boussole.metrics.plan;

import io.boussole.contracts.plan.PlanState;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;

/** What of a plan decides how its KPIs are measured. */
public record MeasuredPlan(
        String tenantId,
        UUID id,
        long version,
        PlanState state,
        String name,
        LocalDate periodStart,
        LocalDate periodEnd,
        ZoneId timeZone,
        String currency) {}
