package io.boussole.contracts.plan;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One version of a plan, whole. Published when a plan is activated, changed while active, or closed.
 *
 * <p>At least once; keep the highest {@code version} of a plan and ignore the others.
 *
 * @param version rises by one with each published version of the plan
 * @param currency ISO 4217 code of every amount of the plan
 * @param salesCycleDays calendar days from opportunity to signature, as the plan assumes it
 * @param avgDealValue value of one signature in {@code currency}, as the plan assumes it
 * @param seasonality share of the period's result by month ({@code 2027-01}); the shares add up to 1; empty: even by working day
 */
public record PlanPublished(
        UUID planId,
        long version,
        PlanState state,
        String name,
        PlanPeriod period,
        String currency,
        PlanCalendar calendar,
        @Nullable Integer salesCycleDays,
        @Nullable BigDecimal avgDealValue,
        Map<String, BigDecimal> seasonality,
        List<PlanKpi> kpis,
        List<PlanMember> team,
        List<PlanPlaybook> playbooks,
        Instant publishedAt) {}
