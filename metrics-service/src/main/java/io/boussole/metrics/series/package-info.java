/**
 * Metrics over periods, by day. Start with {@link io.boussole.metrics.series.SeriesService}. Reading costs what the period's sums
 * cost, whatever the number of events behind them.
 */
@NullMarked
package io.boussole.metrics.series;

import org.jspecify.annotations.NullMarked;
