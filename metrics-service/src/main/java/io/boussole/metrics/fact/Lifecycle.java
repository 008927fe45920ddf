package io.boussole.metrics.fact;

import java.time.Instant;

/**
 * Whether a deal is there. The order decides between events of the same instant: a deletion comes after what it deletes, a
 * restoration after the deletion it undoes.
 */
public enum Lifecycle {
    PRESENT,
    DELETED,
    RESTORED;

    /** The register that says so as of {@code at}. */
    public Register at(Instant at) {
        return new Register(name(), new Stamp(at, Integer.toString(ordinal())));
    }
}
