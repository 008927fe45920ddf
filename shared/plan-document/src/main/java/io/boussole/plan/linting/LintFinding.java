package io.boussole.plan.linting;

import io.boussole.http.Text;
import io.boussole.http.Violation;
import io.boussole.plan.findings.Finding;
import io.boussole.plan.findings.Severity;
import io.boussole.plan.format.Places;
import org.jspecify.annotations.Nullable;

/**
 * One thing to be mended in a document.
 *
 * @param row the requirement of the guide behind it; null for what any document must keep
 * @param pointer JSON Pointer to the value; empty for the whole document
 * @param place where it stands in the text; null where there is none
 */
public record LintFinding(
        String code,
        Severity severity,
        @Nullable Integer row,
        String pointer,
        Places.@Nullable Place place,
        Text message,
        Text fix) {

    static LintFinding of(Finding finding, Places places) {
        String pointer = finding.at().toString();
        return new LintFinding(
                finding.rule().code(),
                finding.severity(),
                finding.rule().row(),
                pointer,
                places.of(pointer),
                finding.message(),
                finding.rule().fix());
    }

    static LintFinding of(Violation fault, Places places) {
        return new LintFinding(
                fault.code(),
                Severity.ERROR,
                null,
                fault.pointer(),
                places.of(fault.pointer()),
                fault.message(),
                DocumentFault.fixOf(fault.code()));
    }
}
