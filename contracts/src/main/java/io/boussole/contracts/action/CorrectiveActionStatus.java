package io.boussole.contracts.action;

/** Where a corrective action is in its life. */
public enum CorrectiveActionStatus {
    OPEN,
    IN_PROGRESS,
    DONE,
    CANCELLED
}
