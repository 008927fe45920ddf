package io.boussole.alert.outcome.rest;

import io.boussole.alert.evaluation.Evaluation.Reason;
import io.boussole.alert.evaluation.Recommendation;
import io.boussole.alert.evaluation.Verdict;
import io.boussole.alert.outcome.Conclusion;
import io.boussole.alert.outcome.KpiEvaluation;
import io.boussole.alert.outcome.Outcome.LastSaid;
import io.boussole.alert.outcome.Quality;
import io.boussole.alert.outcome.Surroundings.Explained;
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

        Instant verdictSince,

        @Schema(description = "Stretch of the period, from 1; each begins anew after an alert that was dealt with")
        int episode,

        @Schema(description = "Last day that the sources have reported past; later days count on neither side")
        @Nullable
        LocalDate knownUntil,

        @Schema(description = "What was said last; present while the sources are silent") @Nullable
        Stale stale,

        @Schema(description = "Whether the data and the plan as they are now would not set off the standing alert")
        boolean withdrawn,

        Recommendation recommendation,

        @Schema(description = "DEGRADED: nothing is to be stopped because of this KPI")
        Quality dataQuality,

        @Schema(description = "The alert earlier in the funnel that accounts for the shortfall; no own alert opens")
        @Nullable
        ExplainedBy explainedBy,

        @Schema(
                description =
                        "What could be found by when; absent where nothing is planned that it could be computed from")
        @Nullable
        OutlookResponse detectability) {

    /** How it was judged. */
    @Schema(name = "EvaluationMethod")
    enum Method {
        E_PROCESS,
        CUSUM,
        FIXED_THRESHOLD,
        NONE
    }

    /** What was said before the sources fell silent. */
    @Schema(name = "StaleVerdict")
    record Stale(Verdict verdict, LocalDate since) {}

    /** What accounts for a shortfall. */
    @Schema(name = "ExplainedBy")
    record ExplainedBy(UUID alertId, String kpiId) {}

    static EvaluationResponse from(KpiEvaluation evaluation, Locale language) {
        Conclusion said = evaluation.conclusion();
        AlertFacts facts = said.facts();
        LastSaid stale = said.stale();
        Explained explained = said.explainedBy();
        return new EvaluationResponse(
                evaluation.planId(),
                evaluation.kpiId(),
                evaluation.metric(),
                evaluation.label(),
                said.verdict(),
                method(facts),
                said.reason(),
                facts,
                said.chance(),
                Wording.of(evaluation).in(language),
                evaluation.ruleId(),
                said.ruleVersion(),
                evaluation.planVersion(),
                said.observationRevision(),
                evaluation.evaluatedAt(),
                evaluation.evaluatedOn(),
                evaluation.verdictSince(),
                said.episode(),
                said.knownUntil(),
                stale == null ? null : new Stale(stale.verdict(), stale.since()),
                said.withdrawn(),
                said.recommendation(),
                said.dataQuality(),
                explained == null ? null : new ExplainedBy(explained.alertId(), explained.kpiId()),
                OutlookResponse.from(said.outlook(), said.watchInstead()));
    }

    private static Method method(@Nullable AlertFacts facts) {
        if (facts == null) {
            return Method.NONE;
        }
        return facts.method() == null ? Method.E_PROCESS : Method.valueOf(facts.method());
    }
}
