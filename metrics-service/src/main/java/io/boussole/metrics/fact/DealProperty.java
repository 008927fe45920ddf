package io.boussole.metrics.fact;

/** What can be known of a deal, in no vendor's words. Every value is text; empty text says that the sender cleared it. */
public enum DealProperty {
    /** A {@link Lifecycle} by its name. */
    LIFECYCLE,
    /** ISO instant of the sender's event that announced the deal, for senders that state no creation date. */
    CREATION_EVENT,
    /** Identifier of the deal that this one was merged into. */
    MERGED_INTO,
    /** {@code true} once the sender asked to forget the deal. */
    ERASED,
    STAGE,
    PIPELINE,
    /** {@code open}, {@code won} or {@code lost}, where the sender says so itself. */
    STATUS,
    /** {@code true} or {@code false}, where the sender computes it from its own stage settings. */
    CLOSED_WON,
    /** Like {@link #CLOSED_WON}. */
    CLOSED_LOST,
    /** Plain decimal in major units. */
    AMOUNT,
    /** ISO 4217 code. */
    CURRENCY,
    OWNER,
    SOURCE,
    NAME,
    /** ISO instant; like the other three dates below, as the sender states it, which need not be when it said so. */
    CREATED_AT,
    CLOSED_AT,
    WON_AT,
    LOST_AT
}
