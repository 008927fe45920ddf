package io.boussole.plan.lifecycle.rest;

import io.boussole.plan.findings.Severity;
import io.boussole.plan.format.Places.Place;
import io.boussole.plan.linting.LintFinding;
import io.boussole.plan.linting.LintReport;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "Findings", description = "Errors first; without an error the plan can be activated")
public record FindingsResponse(
        @Schema(required = true) List<FindingResponse> items,

        @Schema(required = true, description = "How many errors there are in all")
        int errors,

        @Schema(required = true, description = "How many warnings there are in all")
        int warnings) {

    /** @param only the severity to list; null for both */
    static FindingsResponse from(LintReport report, @Nullable Severity only, Locale language) {
        List<FindingResponse> items = report.findings().stream()
                .filter(finding -> only == null || finding.severity() == only)
                .map(finding -> FindingResponse.from(finding, language))
                .toList();
        return new FindingsResponse(items, report.errors(), report.warnings());
    }

    /** One finding. */
    @Schema(name = "Finding")
    public record FindingResponse(
            @Schema(required = true, description = "Stable name of the rule", examples = "SHARES_MUST_SUM_TO_1")
            String code,

            @Schema(required = true, description = "An ERROR prevents activation")
            Severity severity,

            @Schema(required = true, description = "JSON Pointer into the document", examples = "/channels")
            String pointer,

            @Schema(
                    description =
                            "Where a text was sent: the line of the value or, where it is absent, of what it is missing from")
            @Nullable
            Integer line,

            @Schema(description = "Column in that line, from 1") @Nullable
            Integer column,

            @Schema(required = true) String message,

            @Schema(required = true, description = "What to do about it")
            String fix,

            @Schema(description = "The requirement of the guide behind the rule") @Nullable
            Integer row) {

        private static FindingResponse from(LintFinding finding, Locale language) {
            Place place = finding.place();
            return new FindingResponse(
                    finding.code(),
                    finding.severity(),
                    finding.pointer(),
                    place == null ? null : place.line(),
                    place == null ? null : place.column(),
                    finding.message().in(language),
                    finding.fix().in(language),
                    finding.row());
        }
    }
}
