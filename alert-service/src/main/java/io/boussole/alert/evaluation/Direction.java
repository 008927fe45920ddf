package io.boussole.alert.evaluation;

/** Which side of the target is good. */
public enum Direction {
    HIGHER_IS_BETTER,
    LOWER_IS_BETTER
}
