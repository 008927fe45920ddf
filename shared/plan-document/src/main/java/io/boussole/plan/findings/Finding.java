package io.boussole.plan.findings;

import io.boussole.http.Text;
import io.boussole.plan.document.Pointer;

/** One thing that a rule has to say about one place of a plan. */
public record Finding(Rule rule, Pointer at, Text message) {

    public boolean isError() {
        return rule.severity() == Severity.ERROR;
    }
}
