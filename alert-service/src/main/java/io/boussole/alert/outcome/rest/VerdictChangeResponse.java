package io.boussole.alert.outcome.rest;

import io.boussole.alert.evaluation.Verdict;
import io.boussole.alert.outcome.VerdictChange;
import io.boussole.contracts.action.AlertFacts;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "VerdictChange", description = "A moment at which something else could be said about a KPI")
record VerdictChangeResponse(
        int number,
        Verdict verdict,
        int ruleVersion,
        @Nullable Long observationRevision,
        @Nullable AlertFacts facts,
        Instant changedAt) {

    static VerdictChangeResponse from(VerdictChange change) {
        return new VerdictChangeResponse(
                change.number(),
                change.conclusion().verdict(),
                change.conclusion().ruleVersion(),
                change.conclusion().observationRevision(),
                change.conclusion().facts(),
                change.changedAt());
    }
}
