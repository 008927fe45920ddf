package io.boussole.plan.lifecycle.rest;

import io.boussole.plan.findings.Finding;
import io.boussole.plan.findings.Findings;
import io.boussole.plan.findings.Severity;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "Findings", description = "Errors first; none of them, and the plan can be activated")
record FindingsResponse(@Schema(required = true) List<FindingResponse> items) {

    static FindingsResponse from(Findings findings, Locale language) {
        return new FindingsResponse(findings.all().stream()
                .map(finding -> FindingResponse.from(finding, language))
                .toList());
    }

    @Schema(name = "Finding")
    record FindingResponse(
            @Schema(required = true, description = "Stable name of the rule", examples = "SHARES_MUST_SUM_TO_1")
            String code,

            @Schema(required = true, description = "An ERROR prevents activation")
            Severity severity,

            @Schema(required = true, description = "JSON Pointer into the document", examples = "/channels")
            String pointer,

            @Schema(required = true) String message,

            @Schema(required = true, description = "What to do about it")
            String fix,

            @Schema(description = "The requirement of the guide behind the rule") @Nullable
            Integer row) {

        private static FindingResponse from(Finding finding, Locale language) {
            return new FindingResponse(
                    finding.rule().code(),
                    finding.rule().severity(),
                    finding.at().toString(),
                    finding.message().in(language),
                    finding.rule().fix().in(language),
                    finding.rule().row());
        }
    }
}
