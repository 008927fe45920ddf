package io.boussole.alert.incident;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A decision with what became of it.
 *
 * @param supersededBy null: it stands
 * @param impact null: not measured yet
 */
public record DecisionTaken(
        Decision decision,
        @Nullable UUID supersededBy,
        @Nullable MeasuredImpact impact,
        Instant alertOpenedAt) {}
