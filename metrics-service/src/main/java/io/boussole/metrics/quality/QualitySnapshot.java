package io.boussole.metrics.quality;

import java.time.Instant;
import java.util.SortedMap;
import java.util.UUID;

/**
 * Scores as they were at some time, by connection.
 *
 * @param scores frozen
 */
public record QualitySnapshot(UUID id, String name, Instant takenAt, SortedMap<UUID, Scores> scores) {}
