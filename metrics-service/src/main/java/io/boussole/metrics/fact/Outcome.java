package io.boussole.metrics.fact;

/** How a deal stands. */
public enum Outcome {
    OPEN,
    WON,
    LOST
}
