package io.boussole.metrics.plan;

import java.math.BigDecimal;
import java.util.SortedMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A KPI of a plan.
 *
 * @param metric as the plan names it; null for a KPI with a formula of its own
 * @param channelId the one channel that the plan asks about; null for all
 * @param measured whether this version can measure it: a metric of the catalogue, over all channels
 * @param revision rises with each change of its value, or of what is published with it
 * @param dataQuality least score of its data, 0 to 1, as it was judged last; null: not known
 * @param projectedCompleteness completeness of its data in 15 days, 0 to 1; null: not known
 * @param usualLagDays of each connection whole days within which its facts usually arrive, as it was judged last; empty: not known
 */
public record MeasuredKpi(
        String id,
        @Nullable String metric,
        @Nullable String label,
        @Nullable BigDecimal target,
        @Nullable String channelId,
        boolean measured,
        long revision,
        @Nullable BigDecimal dataQuality,
        @Nullable BigDecimal projectedCompleteness,
        SortedMap<UUID, Integer> usualLagDays) {}
