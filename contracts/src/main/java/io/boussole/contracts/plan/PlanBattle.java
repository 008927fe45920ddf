package io.boussole.contracts.plan;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A theme that the team wins before it goes on to the next.
 *
 * @param status PLANNED, ACTIVE, WON, LOST or STOPPED
 * @param expectedImpact of revenue, in the plan's currency
 * @param atLeast the KPI's value, in its unit, at which it is won; {@code atMost} for a KPI of which less is better
 */
public record PlanBattle(
        String id,
        @Nullable String name,
        String status,
        @Nullable BigDecimal expectedImpact,
        @Nullable String kpiId,
        @Nullable BigDecimal atLeast,
        @Nullable BigDecimal atMost,
        @Nullable PlanStopRule stopRule,
        @Nullable String driverId,
        List<String> executorIds,
        List<PlanAction> actions,
        @Nullable LocalDate endedOn) {}
