package io.boussole.plan.calculation.rest;

import io.boussole.plan.arithmetic.cost.SavingScenario;
import io.boussole.plan.document.PlanDocument;
import io.boussole.plan.verdict.VerdictsWithin;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "SavingScenario")
record SavingScenarioResponse(
        @Nullable String currency,
        @Schema(required = true) BigDecimal before,
        @Schema(required = true) BigDecimal after,
        @Schema(required = true) BigDecimal saved,

        @Schema(description = "One decimal, half up; absent when nothing is spent", examples = "-22.0") @Nullable
        BigDecimal changePct,

        @Schema(required = true, description = "What no remaining tool does any more")
        List<String> lostCapabilities,

        @Schema(required = true) List<WorkingLineResponse> working,

        @Schema(description = "KPIs of the pipeline since the cut; only when its day was given") @Nullable
        List<PipelineSinceCutResponse> pipeline) {

    static SavingScenarioResponse from(
            PlanDocument plan, SavingScenario scenario, @Nullable List<VerdictsWithin> pipeline, Locale language) {
        return new SavingScenarioResponse(
                plan.currency(),
                scenario.before(),
                scenario.after(),
                scenario.saved(),
                scenario.changePct().orElse(null),
                scenario.lostCapabilities(),
                WorkingLineResponse.from(scenario.working(), language),
                pipeline == null
                        ? null
                        : pipeline.stream().map(PipelineSinceCutResponse::from).toList());
    }
}
