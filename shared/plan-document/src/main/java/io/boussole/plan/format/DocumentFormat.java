package io.boussole.plan.format;

/** How a document is written. */
public enum DocumentFormat {
    YAML,
    JSON
}
