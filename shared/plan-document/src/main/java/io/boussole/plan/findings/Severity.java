package io.boussole.plan.findings;

/** What a finding means for the plan. */
public enum Severity {
    /** The plan cannot be activated. */
    ERROR,
    /** The plan works, and would work better otherwise. */
    WARNING
}
