package io.boussole.metrics.fact;

import java.time.Instant;

/**
 * Whether a deal is there. The rank decides between events of the same instant: a deletion comes after what it deletes, a restoration
 * after the deletion it undoes.
 */
public enum Lifecycle {
    PRESENT("1"),
    DELETED("2"),
    RESTORED("3");

    private final String rank;

    Lifecycle(String rank) {
        this.rank = rank;
    }

    /** The register that says so as of {@code at}. */
    public Register at(Instant at) {
        return new Register(name(), new Stamp(at, rank));
    }
}
