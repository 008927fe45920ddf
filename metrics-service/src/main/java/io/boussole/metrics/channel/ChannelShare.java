package io.boussole.metrics.channel;

import io.boussole.contracts.plan.PlanChannel;
import io.boussole.metrics.catalogue.Interval;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What a channel brings.
 *
 * @param signatures of the period, recognised by the sources that the plan gives the channel
 * @param share of all signatures of the period, those of no channel included; null while there are none
 * @param deviation share less the one expected; null where one of them is missing
 * @param interval of the share
 */
public record ChannelShare(
        PlanChannel channel,
        long signatures,
        @Nullable BigDecimal share,
        @Nullable BigDecimal deviation,
        @Nullable Interval interval) {}
