package io.boussole.contracts.action;

/** What an alert is about. There may be more kinds later; pass over those that you do not know. */
public enum AlertKind {
    /** A KPI fails its plan beyond what chance explains. */
    UNDER_PERFORMANCE,
    /** A source that should have spoken is silent. */
    NO_DATA,
    /** The data behind a KPI are, or will soon be, too poor to conclude from. */
    DATA_QUALITY,
    /** A critical task has no owner, or one who has left. */
    OWNERLESS_TASK,
    /** Nobody has looked at the plan for longer than its ritual allows. */
    STALE_PLAN,
    /** A milestone is past its day and not done. */
    OVERDUE_MILESTONE,
    /** A stop rule is met over its complete cycles: somebody must decide. */
    STOP_RULE,
    /** Customers leave because of what sales promised them. */
    BROKEN_PROMISES
}
