package io.boussole.contracts.kpi;

/** What a verdict advises to do with the effort that the KPI measures. */
public enum KpiRecommendation {
    ACCELERATE,
    HOLD,
    SLOW_DOWN,
    STOP
}
