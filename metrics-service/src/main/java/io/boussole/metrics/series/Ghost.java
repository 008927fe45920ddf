package io.boussole.metrics.series;

import io.boussole.metrics.fact.Dimensions;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An open deal that nobody has touched for long. */
public record Ghost(
        UUID connectionId,
        String dealId,
        @Nullable BigDecimal amount,
        @Nullable String currency,
        @Nullable String stage,
        Dimensions dimensions,
        Instant lastActivityAt) {}
