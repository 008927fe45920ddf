package io.boussole.plan.linting;

import io.boussole.plan.findings.Findings;
import io.boussole.plan.findings.Severity;
import io.boussole.plan.format.Places;
import java.util.List;

/** All that was found in one document: errors first. */
public record LintReport(List<LintFinding> findings) {

    /** With line and column, where the text is at hand. */
    public static LintReport of(Findings findings, Places places) {
        return new LintReport(findings.all().stream()
                .map(finding -> LintFinding.of(finding, places))
                .toList());
    }

    /** Without line and column. */
    public static LintReport of(Findings findings) {
        return of(findings, Places.none());
    }

    public int errors() {
        return count(Severity.ERROR);
    }

    public int warnings() {
        return count(Severity.WARNING);
    }

    private int count(Severity severity) {
        return (int) findings.stream()
                .filter(finding -> finding.severity() == severity)
                .count();
    }
}
