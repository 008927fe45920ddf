package io.boussole.metrics.snapshot;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A plan's figures as they stood when a day began.
 *
 * @param day a Monday or the first of a month
 * @param takenAt when they were put down; figures are those of the day's beginning all the same
 */
public record PlanSnapshot(UUID planId, SnapshotKind kind, LocalDate day, Instant takenAt, Figures figures) {}
