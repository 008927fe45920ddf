package io.boussole.metrics.funnel.rest;

import io.boussole.contracts.plan.PlanFunnelTarget;
import io.boussole.metrics.catalogue.Money;
import io.boussole.metrics.catalogue.View;
import io.boussole.metrics.fact.FunnelStage;
import io.boussole.metrics.funnel.FunnelService;
import io.boussole.metrics.funnel.FunnelStep;
import io.boussole.metrics.series.rest.IntervalBody;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The funnel over a period. */
@Schema(name = "Funnel")
record FunnelResponse(
        LocalDate from,
        LocalDate to,
        String timeZone,

        @Schema(
                description =
                        "COHORT: rates are of the same cases all along; PERIOD: what happened in the period, stage by stage")
        View view,

        @Nullable UUID planId,

        @Schema(description = "Visits, leads, MQL, SQL, opportunities, signatures")
        List<Stage> stages) {

    /** A stage of the funnel, beside what the plan wants of it. */
    @Schema(name = "FunnelStep")
    record Stage(
            FunnelStage stage,

            @Schema(
                    description =
                            "Cases that entered the stage in the period; WON in the cohort view: opportunities of the period"
                                    + " that are won by now")
            long count,

            @Schema(description = "From the stage before; absent for the first") @Nullable
            String conversionRate,

            @Schema(description = "Cases that the rate is of")
            long sampleSize,

            @Schema(description = "Cases of the stage before that may yet get here")
            long undecided,

            boolean mature,
            @Nullable IntervalBody interval,

            @Schema(description = "What the plan wants in its period") @Nullable
            String target,

            @Nullable String conversionRateHypothesis) {}

    static FunnelResponse from(
            FunnelService.Period period,
            View view,
            @Nullable UUID planId,
            List<FunnelStep> steps,
            List<PlanFunnelTarget> targets) {
        return new FunnelResponse(
                period.from(),
                period.to(),
                period.zone().getId(),
                view,
                planId,
                steps.stream().map(step -> stage(step, targets)).toList());
    }

    private static Stage stage(FunnelStep step, List<PlanFunnelTarget> targets) {
        @Nullable
        PlanFunnelTarget wanted = targets.stream()
                .filter(target -> target.stage().equals(step.stage().name()))
                .findFirst()
                .orElse(null);
        return new Stage(
                step.stage(),
                step.count(),
                Money.text(step.conversionRate()),
                step.sampleSize(),
                step.undecided(),
                step.mature(),
                IntervalBody.from(step.interval()),
                wanted == null ? null : Money.text(wanted.target()),
                wanted == null ? null : Money.text(wanted.conversionRate()));
    }
}
