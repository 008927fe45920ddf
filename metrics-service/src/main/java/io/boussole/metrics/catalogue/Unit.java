package io.boussole.metrics.catalogue;

/** What a metric's value is. */
public enum Unit {
    /** A number of facts or points. */
    NUMBER,
    /** A part of a whole, of which 1 is all; a growth or a retention may exceed it. */
    SHARE,
    /** So many times another quantity. */
    RATIO,
    /** An amount in one currency. */
    MONEY,
    /** An amount in one currency for each day. */
    MONEY_PER_DAY,
    /** Calendar days. */
    DAYS;

    public boolean isMoney() {
        return this == MONEY || this == MONEY_PER_DAY;
    }
}
