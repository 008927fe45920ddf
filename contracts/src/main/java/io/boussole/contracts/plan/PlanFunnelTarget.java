package io.boussole.contracts.plan;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What one stage of the funnel is to reach in the period.
 *
 * @param stage VISIT, LEAD, MQL, SQL, OPPORTUNITY or WON
 * @param conversionRate share of the stage before it that is assumed to get here, 0 to 1
 */
public record PlanFunnelTarget(
        String stage, @Nullable BigDecimal target, @Nullable BigDecimal conversionRate) {}
