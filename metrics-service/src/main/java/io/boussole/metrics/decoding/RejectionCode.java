package io.boussole.metrics.decoding;

/** Why an event was not understood. */
public enum RejectionCode {
    /** The bytes are no UTF-8, no JSON, or not of the source's shape. */
    UNREADABLE,
    UNKNOWN_SOURCE,
    UNKNOWN_EVENT_TYPE,
    MISSING_MEMBER,
    INVALID_VALUE,
    /** Understanding it failed in a way that nobody has foreseen: a fault of ours. */
    DECODER_FAILED,
    /** Understood, but the sender says that it lost what it was going to say: the records named have to be read again. */
    GAP,
    /** A member that the format does not have, in one of our own formats. */
    UNKNOWN_MEMBER
}
