package io.boussole.plan.calculation.rest;

import io.boussole.contracts.kpi.KpiRecommendation;
import io.boussole.contracts.kpi.KpiVerdict;
import io.boussole.plan.verdict.Verdict;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "Verdict", description = "What alert-service says of a KPI")
record VerdictResponse(
        @Schema(required = true) String kpiId,
        @Schema(required = true) KpiVerdict verdict,
        @Schema(required = true) KpiRecommendation recommendation,

        @Schema(required = true, description = "When this verdict took the place of another")
        Instant since,

        @Schema(required = true, description = "As of when it was said first")
        Instant judgedAt) {

    static @Nullable VerdictResponse from(@Nullable Verdict said) {
        return said == null
                ? null
                : new VerdictResponse(
                        said.kpiId(), said.verdict(), said.recommendation(), said.since(), said.judgedAt());
    }
}
