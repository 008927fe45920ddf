package io.boussole.metrics.entrance;

/** As much waits already as may wait. */
final class JournalFullException extends RuntimeException {
    JournalFullException(long bytes) {
        super("the journal is full bytes=" + bytes);
    }
}
