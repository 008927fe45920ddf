package io.boussole.metrics.catalogue;

/** The guide's kinds of tools that a metric can come from, by the names that plans use. */
public enum DataSource {
    CRM,
    PROSPECTING_TOOL,
    ANALYTICS,
    MARKETING_AUTOMATION,
    BILLING
}
