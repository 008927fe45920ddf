package io.boussole.metrics.money;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which rates.
 *
 * @param base null for all
 * @param quote null for all
 * @param from first day
 * @param to last day
 */
public record ExchangeRateQuery(
        String tenantId, @Nullable String base, @Nullable String quote, LocalDate from, LocalDate to) {}
