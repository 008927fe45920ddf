package io.boussole.metrics.predictiveness;

import org.jspecify.annotations.Nullable;

/**
 * How a metric goes with the outcome some periods later.
 *
 * @param periods the lag
 * @param days the lag in days, of the newest pair; from the start of one period to that of the other
 * @param n pairs of periods
 * @param correlation null where either does not vary or there are fewer than four pairs
 */
public record LaggedAssociation(
        int periods, long days, int n, @Nullable RankCorrelation correlation) {}
