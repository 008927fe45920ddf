package io.boussole.alert.incident;

/** What can be decided about an alert. */
public enum DecisionType {
    ACCELERATE,
    SLOW_DOWN,
    STOP,
    MODIFY,
    SCALE,
    ITERATE,
    CONTINUE,
    RENEGOTIATE
}
