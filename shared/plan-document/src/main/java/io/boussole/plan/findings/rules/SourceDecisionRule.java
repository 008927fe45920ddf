package io.boussole.plan.findings.rules;

import io.boussole.plan.document.Kpi;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The guide's table of what to do when a source disappoints, by the metric that says so. */
enum SourceDecisionRule {
    MODIFY_SUBJECT_OR_SEQUENCING("REPLY_RATE", "HUMAN_REPLY_RATE", "USEFUL_REPLY_RATE"),
    ADAPT_FORMAT_OR_TARGET("WEBINAR_TO_MEETING"),
    RENEGOTIATE_SHARE_OR_PROCESS("PARTNER_LEAD_QUALITY");

    private final Set<String> metrics;

    SourceDecisionRule(String... metrics) {
        this.metrics = Set.of(metrics);
    }

    static Optional<SourceDecisionRule> of(Kpi kpi) {
        return Stream.of(values())
                .filter(rule -> kpi.metric() != null && rule.metrics.contains(kpi.metric()))
                .findFirst();
    }
}
