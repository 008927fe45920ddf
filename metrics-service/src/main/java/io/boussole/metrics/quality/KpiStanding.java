package io.boussole.metrics.quality;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * How good the data of a KPI is, in two numbers.
 *
 * @param score the least of the four scores, 0 to 1; null: nothing to judge
 * @param projectedCompleteness in 15 days, 0 to 1; null: too few days to say
 */
public record KpiStanding(
        @Nullable BigDecimal score, @Nullable BigDecimal projectedCompleteness) {}
