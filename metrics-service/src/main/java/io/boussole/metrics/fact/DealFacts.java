package io.boussole.metrics.fact;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A deal as the measures see it.
 *
 * @param counted false for a deal that is deleted, erased or merged into another one
 * @param createdAt null when no event has told; such a deal is no opportunity of any period
 * @param wonAt never null of a won deal
 * @param lostAt never null of a lost deal
 * @param currency null when there is no amount, or none of the sender, the event and the connection says which it is
 */
public record DealFacts(
        boolean counted,
        Outcome outcome,
        @Nullable Instant createdAt,
        @Nullable Instant wonAt,
        @Nullable Instant lostAt,
        @Nullable BigDecimal amount,
        @Nullable String currency,
        Dimensions dimensions) {}
