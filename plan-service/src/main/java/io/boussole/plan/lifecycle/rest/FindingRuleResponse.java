package io.boussole.plan.lifecycle.rest;

import io.boussole.plan.findings.Severity;
import io.boussole.plan.linting.FindingCatalogue;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "FindingRule")
record FindingRuleResponse(
        @Schema(required = true, description = "Stable name of the rule", examples = "SHARES_MUST_SUM_TO_1")
        String code,

        @Schema(required = true, description = "An ERROR prevents activation")
        Severity severity,

        @Schema(description = "The requirement of the guide behind the rule") @Nullable
        Integer row,

        @Schema(required = true, description = "With {0}, {1} for what a finding fills in")
        String says,

        @Schema(required = true, description = "What to do about it")
        String fix,

        @Schema(
                required = true,
                description =
                        "Whether a member may accept its error in the plan's acceptances, by name and with a reason")
        boolean acceptable,

        @Schema(
                required = true,
                description = "Whether a change that breaks the rule further is refused at once, in a draft too")
        boolean limit) {

    static FindingRuleResponse from(FindingCatalogue.Entry entry, Locale language) {
        return new FindingRuleResponse(
                entry.code(),
                entry.severity(),
                entry.row(),
                entry.says().in(language),
                entry.fix().in(language),
                entry.isAcceptable(),
                entry.isLimit());
    }
}
