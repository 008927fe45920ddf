package io.boussole.contracts.action;

/** Where a corrective action is in its life. */
public enum CorrectiveActionStatus {
    OPEN,
    IN_PROGRESS,
    /** Done; whether it helped is measured later. */
    DONE,
    /** The KPI has moved since, beyond what chance explains. */
    VERIFIED_EFFECTIVE,
    /** The KPI has not moved as was expected. */
    VERIFIED_INEFFECTIVE,
    /** Measured, and the facts do not tell. */
    INCONCLUSIVE,
    /** Given up, with a reason. */
    CANCELLED
}
