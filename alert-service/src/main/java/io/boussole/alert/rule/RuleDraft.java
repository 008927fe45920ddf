package io.boussole.alert.rule;

import io.boussole.alert.rule.terms.RuleTerms;
import io.boussole.alert.rule.terms.Tuning;
import io.boussole.contracts.action.AlertKind;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A rule as the plan and people ask for it, before it is known whether it is a new one. */
record RuleDraft(
        AlertKind kind,
        String subject,
        RuleTerms terms,
        @Nullable Tuning tuning) {
    RuleDraft(AlertKind kind, String subject, RuleTerms terms) {
        this(kind, subject, terms, null);
    }

    /** @param newTuning null: as the plan asks */
    RuleDraft tuned(@Nullable Tuning newTuning) {
        return newTuning == null
                ? this
                : new RuleDraft(kind, subject, newTuning.changes().in(terms), newTuning);
    }

    UUID id(String tenantId, UUID planId) {
        return idOf(tenantId, planId, kind, subject);
    }

    /** The same for every version of the rule, and on every replay of the plan. */
    static UUID idOf(String tenantId, UUID planId, AlertKind kind, String subject) {
        String what = kind == AlertKind.UNDER_PERFORMANCE ? subject : kind + "/" + subject;
        return UUID.nameUUIDFromBytes(
                (tenantId + "/" + planId + "/" + what + "/rule").getBytes(StandardCharsets.UTF_8));
    }
}
