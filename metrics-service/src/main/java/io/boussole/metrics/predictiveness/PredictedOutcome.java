package io.boussole.metrics.predictiveness;

/** What a metric may foretell. */
public enum PredictedOutcome {
    /** Deals won in a period. */
    WON("WON_COUNT"),
    /** Of the customers who were there when a period began, the share that is still there at its end. */
    RETAINED("LOGO_CHURN");

    private final String metric;

    PredictedOutcome(String metric) {
        this.metric = metric;
    }

    /** The metric of the catalogue that it is read from. */
    public String metric() {
        return metric;
    }

    double of(double value) {
        return this == RETAINED ? 1 - value : value;
    }
}
