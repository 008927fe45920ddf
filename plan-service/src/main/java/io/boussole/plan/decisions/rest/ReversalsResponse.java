package io.boussole.plan.decisions.rest;

import io.boussole.plan.decisions.QuarterOfDecisions;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "Reversals", description = "By quarter of the plan's fiscal year, the first one first")
record ReversalsResponse(@Schema(required = true) List<QuarterResponse> quarters) {

    static ReversalsResponse from(List<QuarterOfDecisions> quarters) {
        return new ReversalsResponse(
                quarters.stream().map(QuarterResponse::from).toList());
    }

    @Schema(name = "ReversalsOfQuarter")
    record QuarterResponse(
            @Schema(required = true) LocalDate start,
            @Schema(required = true) LocalDate end,

            @Schema(required = true, description = "Taken in the quarter")
            int decisions,

            @Schema(required = true, description = "Those of them that went back on an earlier one")
            int reversals) {

        private static QuarterResponse from(QuarterOfDecisions quarter) {
            return new QuarterResponse(quarter.start(), quarter.end(), quarter.decisions(), quarter.reversals());
        }
    }
}
