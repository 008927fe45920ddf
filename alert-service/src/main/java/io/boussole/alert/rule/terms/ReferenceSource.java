package io.boussole.alert.rule.terms;

/** Where the value comes from that a KPI is held against. */
public enum ReferenceSource {
    /** The KPI's own target. */
    KPI_TARGET,
    /** A hypothesis of the plan that is read on the KPI. */
    HYPOTHESIS,
    /** A stop rule, or the KPI's stop threshold. */
    STOP_RULE,
    /** Somebody set it in the rule. */
    OVERRIDE
}
