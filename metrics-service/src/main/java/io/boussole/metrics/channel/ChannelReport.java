package io.boussole.metrics.channel;

import io.boussole.metrics.plan.MeasuredPlan;
import java.util.List;

/**
 * A plan's channels over its period.
 *
 * @param channels in the plan's own order
 * @param signatures of all sources
 * @param ofNoChannel those of them whose source the plan gives no channel
 */
public record ChannelReport(MeasuredPlan plan, List<ChannelShare> channels, long signatures, long ofNoChannel) {}
