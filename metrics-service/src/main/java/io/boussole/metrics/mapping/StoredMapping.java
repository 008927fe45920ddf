package io.boussole.metrics.mapping;

import java.time.Instant;

/**
 * A mapping as it is kept.
 *
 * @param version rises by one with each change, from 1
 * @param document JSON, as it was given
 */
public record StoredMapping(long version, String document, Instant createdAt) {}
