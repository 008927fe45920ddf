package io.boussole.messaging;

import org.jspecify.annotations.Nullable;

/** A record that is no event of its topic. It goes to the dead letters and never blocks the partition. */
public final class UndecodableEventException extends RuntimeException {
    UndecodableEventException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
