package io.boussole.metrics.enrichment;

/** How far a back-fill has come. */
public enum BackFillState {
    RUNNING,
    DONE,
    CANCELLED
}
