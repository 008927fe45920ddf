package io.boussole.metrics.catalogue;

/** Which facts a period holds; the two are never mixed in one metric. */
public enum View {
    /** What entered in the period, with all that has become of it by now: late successes change the past. */
    COHORT,
    /** What happened in the period, whenever it began. */
    PERIOD
}
