package io.boussole.metrics.source;

/** Why a delivery, or a part of it, could not be cut into events. */
public enum Unreadable {
    NOT_UTF_8,
    NOT_JSON,
    /** XML that is broken, or that declares a document type: no sender needs one, and an attacker does. */
    NOT_XML,
    /** Neither of what the sender sends. */
    NOT_A_FORM,
    /** JSON, but no object where an event should be. */
    NOT_AN_EVENT,
    NO_EVENTS,
    TOO_MANY_EVENTS,
    /** One event alone is larger than may be passed on; its beginning is kept. */
    EVENT_TOO_LARGE
}
