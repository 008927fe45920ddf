package io.boussole.contracts.plan;

/** Where a published plan is in its life. Only an {@code ACTIVE} plan is measured and judged. */
public enum PlanState {
    ACTIVE,
    CLOSED
}
