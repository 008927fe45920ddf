package io.boussole.metrics.snapshot;

/** What is frozen when. */
public enum SnapshotKind {
    /** Each Monday: the plan's period up to the Sunday. */
    WEEKLY,
    /** Each first of a month: the month before. */
    MONTHLY
}
