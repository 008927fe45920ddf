package io.boussole.alert.outcome.rest;

import io.boussole.alert.evaluation.Evaluation.Reason;
import io.boussole.alert.evaluation.Verdict;
import io.boussole.alert.outcome.KpiEvaluation;
import io.boussole.alert.outcome.Wording;
import io.boussole.contracts.action.AlertFacts;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "Evaluation", description = "What can be said about a KPI now, and why")
record EvaluationResponse(
        UUID planId,
        String kpiId,
        @Nullable String metric,
        @Nullable String label,
        Verdict verdict,
        Method method,

        @Schema(description = "Why the KPI is not held against its plan; absent when it is") @Nullable
        Reason reason,

        @Schema(description = "What the verdict rests on; enough to compute it again") @Nullable
        AlertFacts facts,

        @Schema(description = "Probability of a result at least as bad, looked at once, while the plan's value holds")
        @Nullable
        Double chance,

        @Schema(description = "The verdict in words, in the language of Accept-Language")
        String text,

        UUID ruleId,
        int ruleVersion,
        long planVersion,
        @Nullable Long observationRevision,
        Instant evaluatedAt,

        @Schema(description = "The day, in the plan's time zone, for which it was judged")
        LocalDate evaluatedOn,

        Instant verdictSince) {

    /** How it was judged. */
    @Schema(name = "EvaluationMethod")
    enum Method {
        E_PROCESS,
        NONE
    }

    static EvaluationResponse from(KpiEvaluation evaluation, Locale language) {
        return new EvaluationResponse(
                evaluation.planId(),
                evaluation.kpiId(),
                evaluation.metric(),
                evaluation.label(),
                evaluation.verdict(),
                evaluation.facts() == null ? Method.NONE : Method.E_PROCESS,
                evaluation.reason(),
                evaluation.facts(),
                evaluation.chance(),
                Wording.of(evaluation).in(language),
                evaluation.ruleId(),
                evaluation.ruleVersion(),
                evaluation.planVersion(),
                evaluation.observationRevision(),
                evaluation.evaluatedAt(),
                evaluation.evaluatedOn(),
                evaluation.verdictSince());
    }
}
