package io.boussole.contracts.kpi;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How far the events of a connection reach, by the sender's clock; null when none has said anything. */
public record KpiWatermark(UUID connectionId, @Nullable Instant lastEventAt) {}
