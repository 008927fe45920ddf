package io.boussole.metrics.fact;

import java.math.BigDecimal;
import java.time.Instant;

/**
 * What one deal adds to one measure: itself, once.
 *
 * @param amount 0 where the measure counts only
 * @param currency empty where the measure counts only, or nobody said which it is
 * @param owner empty when unknown
 */
public record Contribution(Measure measure, Instant at, BigDecimal amount, String currency, String owner) {}
