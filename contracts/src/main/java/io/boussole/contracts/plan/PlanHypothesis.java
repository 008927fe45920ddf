package io.boussole.contracts.plan;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * An assumption that targets rest upon, with the range in which it still holds.
 *
 * @param kpiId where it is read
 * @param value in the KPI's unit, as {@code low} and {@code high}
 */
public record PlanHypothesis(
        @Nullable String id,
        @Nullable String kpiId,
        @Nullable BigDecimal value,
        @Nullable BigDecimal low,
        @Nullable BigDecimal high) {}
