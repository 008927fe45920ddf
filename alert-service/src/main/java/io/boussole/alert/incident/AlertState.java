package io.boussole.alert.incident;

/** What people have done about an alert. */
public enum AlertState {
    OPEN,
    ACKNOWLEDGED,
    /** Its corrective action is being worked on. */
    IN_CORRECTION,
    RESOLVED,
    CLOSED
}
