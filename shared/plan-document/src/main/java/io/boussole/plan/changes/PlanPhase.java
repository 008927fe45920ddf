package io.boussole.plan.changes;

/** What part of its life a plan is in, as far as changes go. */
public enum PlanPhase {
    DRAFT,
    /** Active, and its period has not begun or is over. */
    ACTIVE,
    /** Active, and today is a day of its period. */
    IN_PERIOD
}
