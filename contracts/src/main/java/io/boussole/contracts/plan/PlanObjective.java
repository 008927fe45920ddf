package io.boussole.contracts.plan;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A result to reach by a day, read on one KPI.
 *
 * @param baseline where the KPI stood, in its unit
 * @param target where it is to be on {@code dueOn}, in its unit
 * @param leadingKpiIds KPIs that announce it
 */
public record PlanObjective(
        String id,
        @Nullable String statement,
        @Nullable String kpiId,
        @Nullable BigDecimal baseline,
        @Nullable BigDecimal target,
        @Nullable LocalDate dueOn,
        @Nullable String ownerId,
        List<String> leadingKpiIds) {}
