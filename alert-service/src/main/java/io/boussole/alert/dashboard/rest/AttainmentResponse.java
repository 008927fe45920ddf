package io.boussole.alert.dashboard.rest;

import io.boussole.alert.dashboard.Attainment;
import io.boussole.alert.evaluation.Verdict;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "Attainment", description = "Where a plan stands against its targets")
record AttainmentResponse(UUID planId, List<Kpi> kpis) {

    @Schema(name = "KpiAttainment")
    record Kpi(
            String kpiId,
            @Nullable String metric,
            @Nullable String label,
            Verdict verdict,

            @Schema(description = "The plan's value for the whole period: a share, a number or an amount") @Nullable
            BigDecimal target,

            @Schema(description = "As the target is") @Nullable
            BigDecimal observed,

            @Schema(description = "What the plan expects by now, as the target is; a share is expected all along")
            @Nullable
            BigDecimal expectedToDate,

            @Schema(description = "Observed by expected to date; no verdict by itself") @Nullable
            BigDecimal pacing,

            @Schema(description = "Observed by target") @Nullable
            BigDecimal attained,

            @Schema(description = "The day, in the plan's time zone, for which it was judged")
            LocalDate evaluatedOn) {

        static Kpi from(Attainment attainment) {
            return new Kpi(
                    attainment.evaluation().kpiId(),
                    attainment.evaluation().metric(),
                    attainment.evaluation().label(),
                    attainment.evaluation().verdict(),
                    attainment.target(),
                    attainment.observed(),
                    attainment.expectedToDate(),
                    attainment.pacing(),
                    attainment.attained(),
                    attainment.evaluation().evaluatedOn());
        }
    }

    static AttainmentResponse from(UUID planId, List<Attainment> attainment) {
        return new AttainmentResponse(planId, attainment.stream().map(Kpi::from).toList());
    }
}
