package io.boussole.plan.findings;

import io.boussole.http.Text;
import io.boussole.plan.document.Pointer;

/**
 * One thing that a rule has to say about one place of a plan.
 *
 * @param severity the rule's, or WARNING where a member has accepted it
 */
public record Finding(Rule rule, Severity severity, Pointer at, Text message) {

    public boolean isError() {
        return severity == Severity.ERROR;
    }
}
