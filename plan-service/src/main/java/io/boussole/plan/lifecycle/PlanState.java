package io.boussole.plan.lifecycle;

/** Where a plan is in its life. */
public enum PlanState {
    /** May be unfinished; nobody is measured by it. */
    DRAFT,
    /** Measured and judged; each change is a new version. */
    ACTIVE,
    /** Kept, and changed no more. */
    CLOSED
}
