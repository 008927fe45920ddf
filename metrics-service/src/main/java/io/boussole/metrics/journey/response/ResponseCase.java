package io.boussole.metrics.journey.response;

import io.boussole.metrics.fact.FactKind;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that something else has to follow.
 *
 * @param answeredAt when it first was followed; null while it is open
 * @param connectionId with {@code factKind} and {@code factId}: the fact that tells of the beginning
 * @param owner whose it is; empty when nobody is known
 */
public record ResponseCase(
        UUID id,
        ResponseKind kind,
        Instant startedAt,
        @Nullable Instant answeredAt,
        UUID connectionId,
        FactKind factKind,
        String factId,
        String owner,
        String source) {}
