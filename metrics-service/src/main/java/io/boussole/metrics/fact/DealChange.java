package io.boussole.metrics.fact;

import java.time.Instant;

/**
 * What one event says of one deal.
 *
 * @param dealId the sender's identifier
 * @param at the sender's time of the event
 */
public record DealChange(String dealId, Instant at, DealState says) {}
