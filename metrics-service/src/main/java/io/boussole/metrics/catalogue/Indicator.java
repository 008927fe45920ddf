package io.boussole.metrics.catalogue;

/** Whether a metric announces results or is one. */
public enum Indicator {
    LEADING,
    LAGGING
}
