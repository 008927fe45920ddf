package io.boussole.plan.difference;

/** What happened to a member. */
public enum ChangeKind {
    ADDED,
    REMOVED,
    CHANGED,
    /** The items of a list that were kept stand in another order. */
    MOVED
}
