package io.boussole.alert.incident;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Who does something, and when.
 *
 * @param name subject of the credential; null: the service itself
 */
record By(@Nullable String name, Instant at) {
    static By itself(Instant at) {
        return new By(null, at);
    }

    /** @throws IllegalStateException when it is the service itself */
    String person() {
        if (name == null) {
            throw new IllegalStateException("only a person does this");
        }
        return name;
    }
}
