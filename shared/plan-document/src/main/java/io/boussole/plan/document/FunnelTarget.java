package io.boussole.plan.document;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What one stage of the funnel is to reach.
 *
 * @param conversionRateHypothesis share of the stage before it that is assumed to get here
 */
public record FunnelTarget(
        @Nullable FunnelStage stage,
        @Nullable BigDecimal target,
        @Nullable BigDecimal conversionRateHypothesis) {

    /** The stages, first to last. */
    public enum FunnelStage {
        VISIT,
        LEAD,
        MQL,
        SQL,
        OPPORTUNITY,
        WON
    }
}
