package io.boussole.metrics.predictiveness;

import io.boussole.metrics.series.SeriesQuery;
import org.jspecify.annotations.Nullable;

/**
 * What is asked for.
 *
 * @param series the metric and then the outcome's metric, by week or by month
 * @param lag the only one that is tried; null: several
 * @param maxLag the longest that is tried; null: the usual one
 */
public record PredictivenessQuery(
        SeriesQuery series,
        PredictedOutcome outcome,
        @Nullable Integer lag,
        @Nullable Integer maxLag) {}
