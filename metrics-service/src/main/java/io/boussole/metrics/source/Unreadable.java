package io.boussole.metrics.source;

/** Why a delivery, or a part of it, could not be cut into events. */
public enum Unreadable {
    NOT_UTF_8,
    NOT_JSON,
    /** JSON, but no object where an event should be. */
    NOT_AN_EVENT,
    NO_EVENTS,
    TOO_MANY_EVENTS
}
