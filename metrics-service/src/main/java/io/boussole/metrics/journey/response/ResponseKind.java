package io.boussole.metrics.journey.response;

/** What has to follow what, and soon. */
public enum ResponseKind {
    /** A person qualified by marketing is called, written to or met. */
    SPEED_TO_LEAD,
    /** After each conversation a task is put down in the CRM. */
    FOLLOW_UP
}
