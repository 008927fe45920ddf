package io.boussole.metrics.attribution;

import io.boussole.metrics.journey.DealKey;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A deal to be credited.
 *
 * @param at when it was won, or created, whichever is asked for: touches after it do not count
 * @param amount null when nobody knows it
 * @param source the deal's own; empty when it has none
 */
record CreditedDeal(
        DealKey key,
        Instant at,
        @Nullable BigDecimal amount,
        @Nullable String currency,
        String source) {}
