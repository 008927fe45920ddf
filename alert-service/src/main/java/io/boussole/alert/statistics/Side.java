package io.boussole.alert.statistics;

/** On which side of the plan's value the worse values lie. */
public enum Side {
    /** Too little is bad: contracts, replies, service kept within its limit. */
    BELOW,
    /** Too much is bad: no-shows, lost customers, complaints. */
    ABOVE
}
