package io.boussole.metrics.snapshot;

import io.boussole.metrics.fact.FunnelStage;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A stage of the funnel as it stood, in the cohort view.
 *
 * @param count cases that had entered the stage in the period; for WON: opportunities of the period that were won by then
 * @param conversionRate from the stage before; null for the first, and where there was nothing to divide by
 * @param sampleSize cases that the rate is of
 * @param undecided cases of the stage before that might yet have got here
 */
public record StageFigure(
        FunnelStage stage, long count, @Nullable BigDecimal conversionRate, long sampleSize, long undecided) {}
