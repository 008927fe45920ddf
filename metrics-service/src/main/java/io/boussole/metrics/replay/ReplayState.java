package io.boussole.metrics.replay;

/** How far a replay is. */
public enum ReplayState {
    /** Not begun. */
    WAITING,
    /** The facts and sums of the connection are being taken away; its figures fall. New events of it wait. */
    CLEARING,
    /** Events are being folded. */
    FOLDING,
    DONE
}
