package io.boussole.metrics.plan;

import io.boussole.http.Text;

/** A KPI is narrowed to something that the plan does not explain. */
final class UnknownScopeException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String en;
    private final String fr;

    UnknownScopeException(String en, String fr) {
        super(en);
        this.en = en;
        this.fr = fr;
    }

    Text text() {
        return new Text(en, fr);
    }
}
