package io.boussole.plan.document;

/** The guide's three forms of a plan. */
public enum PlanTemplate {
    /** A small team: one page a quarter. */
    ONE_PAGE,
    /** A growing company: a frame by segment, with playbooks. */
    SEGMENT_PLAYBOOK,
    /** A tight budget: three battles of three actions each, in ninety days. */
    PRIORITISED_3X3
}
