package io.boussole.metrics.journey.response;

import java.time.Instant;

/**
 * A case that was not answered in time.
 *
 * @param dueAt when the limit had passed; an answer at this very instant came too late
 */
public record MissedCase(ResponseCase missed, Instant dueAt) {}
