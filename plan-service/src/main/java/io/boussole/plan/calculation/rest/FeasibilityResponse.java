package io.boussole.plan.calculation.rest;

import io.boussole.plan.arithmetic.Exact;
import io.boussole.plan.arithmetic.feasibility.Feasibility;
import io.boussole.plan.arithmetic.revenue.RevenueModel;
import io.boussole.plan.document.PlanDocument;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "Feasibility", description = "Capacity × closing rate × deal value, beside the revenue objective")
record FeasibilityResponse(
        @Nullable String currency,
        @Nullable BigDecimal capacity,
        @Nullable BigDecimal closeRate,
        @Nullable BigDecimal avgDealValue,
        @Nullable BigDecimal target,

        @Schema(description = "Rounded down to the cent, so as not to promise more") @Nullable
        BigDecimal feasibleRevenue,

        @Schema(description = "Decided before any rounding; absent when a figure is missing") @Nullable
        Boolean feasible,

        @Schema(description = "Target less feasible revenue, rounded up to the cent; below zero when there is room")
        @Nullable
        BigDecimal gap,

        @Schema(required = true) List<WorkingLineResponse> working,
        @Schema(required = true) List<MissingResponse> missing) {

    private static final int CENTS = 2;

    static FeasibilityResponse from(PlanDocument plan, Feasibility feasibility, Locale language) {
        RevenueModel model = feasibility.model();
        return new FeasibilityResponse(
                plan.currency(),
                feasibility.capacity().isKnown()
                        ? Exact.rounded(feasibility.capacity().total(), CENTS)
                        : null,
                model == null ? null : model.closeRate(),
                model == null ? null : model.avgDealValue(),
                feasibility.target(),
                feasibility
                        .feasibleRevenue()
                        .map(revenue -> Exact.rounded(revenue, CENTS, RoundingMode.DOWN))
                        .orElse(null),
                feasibility.isFeasible().orElse(null),
                feasibility
                        .gap()
                        .map(gap -> Exact.rounded(gap, CENTS, RoundingMode.CEILING))
                        .orElse(null),
                WorkingLineResponse.from(feasibility.working(), language),
                MissingResponse.from(feasibility.missing(), language));
    }
}
