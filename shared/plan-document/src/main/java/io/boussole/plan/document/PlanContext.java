package io.boussole.plan.document;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the plan takes for granted about its market.
 *
 * @param seasonality share of the period's result by month ({@code 2027-01}); the shares add up to 1
 * @param salesCycleDays calendar days from opportunity to signature
 * @param avgDealValue in the plan's currency
 */
public record PlanContext(
        @Nullable String market,
        Map<String, BigDecimal> seasonality,
        @Nullable Integer salesCycleDays,
        @Nullable BigDecimal avgDealValue,
        @Nullable BigDecimal targetMarginPct,
        List<Hypothesis> hypotheses) {

    /** An assumption that a target rests upon, with the range in which it still holds. */
    public record Hypothesis(
            @Nullable String id,
            @RefersTo(Part.KPI) @Nullable String kpi,
            @Nullable BigDecimal value,
            @Nullable BigDecimal low,
            @Nullable BigDecimal high,
            @Nullable String basis,
            @Nullable BigDecimal confidence,
            @Nullable LocalDate validFrom) {}
}
