package io.boussole.metrics.entrance;

/** An event that no broker would take; sending it again changes nothing. */
final class EventTooLargeException extends RuntimeException {
    EventTooLargeException(int bytes) {
        super("an event is too large for the topic bytes=" + bytes);
    }
}
