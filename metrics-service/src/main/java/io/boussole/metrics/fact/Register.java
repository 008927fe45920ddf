package io.boussole.metrics.fact;

import java.time.Instant;
import java.util.Comparator;

/**
 * A value that the newest statement decides, or the earliest where the property says so. Of two statements with one stamp the greater
 * text wins, so every order of arrival ends the same, and a value beats a clearing.
 */
public record Register(String value, Stamp stamp) {
    private static final Comparator<Register> AGE =
            Comparator.comparing(Register::stamp).thenComparing(Register::value);

    /** By the instant that the value says, not by when it was said: senders repeat what happened once in a fact's life. */
    private static final Comparator<Register> EARLIEST_FIRST =
            Comparator.comparing(Register::instant).thenComparing(Register::stamp);

    static Register newest(Register one, Register other) {
        return AGE.compare(one, other) >= 0 ? one : other;
    }

    /** Of two instants the one that comes first; an instant comes before a clearing. */
    static Register earliest(Register one, Register other) {
        return EARLIEST_FIRST.compare(one, other) <= 0 ? one : other;
    }

    private Instant instant() {
        return value.isEmpty() ? Instant.MAX : Instant.parse(value);
    }
}
