package io.boussole.contracts.plan;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * When an effort is cut or changed.
 *
 * @param below the KPI's value, in its unit, below which it is met; {@code above} for a KPI of which less is better
 * @param completeCycles how many complete cycles must show it; null: one
 * @param cycleDays calendar days of a cycle; null: the channel's sequence with its response window
 * @param decisionDueInWorkingDays how long the team may take to decide once it is met
 * @param reviewOn the day on which it is looked at whatever the value
 */
public record PlanStopRule(
        @Nullable String kpiId,
        @Nullable BigDecimal below,
        @Nullable BigDecimal above,
        @Nullable Integer completeCycles,
        @Nullable Integer cycleDays,
        int decisionDueInWorkingDays,
        @Nullable LocalDate reviewOn) {}
