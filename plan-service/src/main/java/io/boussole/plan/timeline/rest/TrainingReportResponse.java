package io.boussole.plan.timeline.rest;

import io.boussole.plan.schedule.TrainingQuarter;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "TrainingReport", description = "Workshops of each quarter against what the plan promises")
record TrainingReportResponse(@Schema(required = true) List<QuarterResponse> quarters) {

    static TrainingReportResponse from(List<TrainingQuarter> quarters) {
        return new TrainingReportResponse(
                quarters.stream().map(QuarterResponse::from).toList());
    }

    @Schema(name = "TrainingQuarter")
    record QuarterResponse(
            @Schema(required = true) LocalDate start,
            @Schema(required = true) LocalDate end,
            @Schema(required = true) int promised,

            @Schema(required = true, description = "Workshops that have a day in the quarter")
            int dated,

            @Schema(required = true, description = "Those whose day is over")
            int held,

            @Schema(required = true, description = "Workshops that nobody has put on a day yet")
            int missing) {

        static QuarterResponse from(TrainingQuarter quarter) {
            return new QuarterResponse(
                    quarter.start(),
                    quarter.end(),
                    quarter.promised(),
                    quarter.dated(),
                    quarter.held(),
                    quarter.missing());
        }
    }
}
