package io.boussole.metrics.fact;

import java.util.Comparator;

/**
 * A value that the newest statement decides. Of two statements with one stamp the greater text wins, so every order of arrival ends
 * the same, and a value beats a clearing.
 */
public record Register(String value, Stamp stamp) {
    private static final Comparator<Register> AGE =
            Comparator.comparing(Register::stamp).thenComparing(Register::value);

    static Register newest(Register one, Register other) {
        return AGE.compare(one, other) >= 0 ? one : other;
    }
}
