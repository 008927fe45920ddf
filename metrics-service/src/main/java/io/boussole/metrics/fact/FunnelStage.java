package io.boussole.metrics.fact;

/** The guide's funnel, in order. */
public enum FunnelStage {
    VISIT,
    LEAD,
    MQL,
    SQL,
    OPPORTUNITY,
    WON
}
