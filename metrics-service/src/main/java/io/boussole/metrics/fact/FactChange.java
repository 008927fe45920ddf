package io.boussole.metrics.fact;

import java.time.Instant;

/**
 * What one event says of one fact.
 *
 * @param at the sender's time of the event
 */
public record FactChange(FactId fact, Instant at, FactState says) {}
