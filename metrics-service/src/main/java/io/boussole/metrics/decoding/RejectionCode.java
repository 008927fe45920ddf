package io.boussole.metrics.decoding;

/** Why an event was not understood. */
public enum RejectionCode {
    /** The bytes are no UTF-8, no JSON, or not of the source's shape. */
    UNREADABLE,
    UNKNOWN_SOURCE,
    UNKNOWN_EVENT_TYPE,
    MISSING_MEMBER,
    INVALID_VALUE
}
