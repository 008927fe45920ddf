package io.boussole.metrics.intake;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An event that has just been understood, or has not.
 *
 * @param before what it was held to be until now; null when it is new
 * @param at the sender's time of the newest thing that it says; null when it says nothing
 */
public record TakenEvent(
        Instant receivedAt,
        @Nullable EventOutcome before,
        EventOutcome outcome,
        @Nullable Instant at) {}
