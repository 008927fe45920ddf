package io.boussole.metrics.funnel;

import io.boussole.metrics.catalogue.Interval;
import io.boussole.metrics.fact.FunnelStage;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A stage of the funnel.
 *
 * @param count of the cohort view: cases that entered the stage in the period, and for WON the opportunities of the period that are won by
 *     now; of the period view: what happened in the period
 * @param conversionRate from the stage before into this one; null for the first, and where there is nothing to divide by
 * @param sampleSize cases that the rate is of
 * @param undecided cases of the stage before that may yet get here
 * @param mature false where these cases are too young for the rate to hold
 */
public record FunnelStep(
        FunnelStage stage,
        long count,
        @Nullable BigDecimal conversionRate,
        long sampleSize,
        long undecided,
        boolean mature,
        @Nullable Interval interval) {}
