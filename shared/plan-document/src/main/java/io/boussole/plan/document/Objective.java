package io.boussole.plan.document;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A result to reach by a date, read on one KPI, with the KPIs that announce it. */
public record Objective(
        @Nullable String id,
        @Nullable String statement,
        @RefersTo(Part.KPI) @Nullable String kpiId,
        @Nullable BigDecimal baseline,
        @Nullable BigDecimal target,
        @Nullable String unit,
        @InPeriod @Nullable LocalDate dueOn,
        @RefersTo(Part.MEMBER) @Nullable String ownerId,
        @Nullable String rationale,
        @RefersTo(Part.KPI) List<String> leadingKpiIds,
        @Nullable String why) {}
