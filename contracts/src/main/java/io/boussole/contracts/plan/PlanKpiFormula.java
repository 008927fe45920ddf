package io.boussole.contracts.plan;

import org.jspecify.annotations.Nullable;

/** A KPI of the team's own: one metric of the catalogue divided by another. */
public record PlanKpiFormula(@Nullable String of, @Nullable String to) {}
