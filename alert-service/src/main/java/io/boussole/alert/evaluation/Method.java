package io.boussole.alert.evaluation;

/** How a KPI is told from chance. */
public enum Method {
    /** Sees best what stands from the start of the period. */
    E_PROCESS,
    /** Sees best what begins within it. */
    CUSUM,
    /** Both, with half of the error budget each. */
    HYBRID,
    /** Compares with the end of the range as soon as there is enough data; its false alarms are not controlled. */
    FIXED_THRESHOLD
}
