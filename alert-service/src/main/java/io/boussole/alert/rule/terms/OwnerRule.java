package io.boussole.alert.rule.terms;

/** By which rule the one who answers is found. Whoever it names and is not there is replaced: see {@code ActionOwner}. */
public enum OwnerRule {
    KPI_OWNER,
    /** Who drives the battle. */
    DRIVER,
    /** Who does the piece of work that is late. */
    WORK_OWNER,
    /** Who keeps the source of data clean. */
    STEWARD,
    PLAN_OWNER,
    /** Who leads sales. */
    SALES_LEAD,
    /** Somebody named this member in the rule. */
    NAMED
}
