package io.boussole.metrics.catalogue;

/** What a metric's value is. */
public enum Unit {
    /** A number of facts. */
    NUMBER,
    /** Between 0 and 1. */
    SHARE,
    /** An amount in one currency. */
    MONEY
}
