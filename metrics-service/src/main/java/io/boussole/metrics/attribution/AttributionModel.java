package io.boussole.metrics.attribution;

/** Which touches get the credit. */
public enum AttributionModel {
    /** All of it to the first: where the person came from. */
    FIRST_TOUCH,
    /** All of it to the last: what made the person sign. */
    LAST_TOUCH,
    /** Some to each, by {@link NurtureWeights}. */
    WEIGHTED
}
