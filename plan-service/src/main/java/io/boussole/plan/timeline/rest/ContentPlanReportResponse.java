package io.boussole.plan.timeline.rest;

import io.boussole.plan.schedule.ContentMonth;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "ContentPlanReport", description = "Contents of each month against the channels' content plans")
record ContentPlanReportResponse(@Schema(required = true) List<MonthResponse> months) {

    static ContentPlanReportResponse from(List<ContentMonth> months) {
        return new ContentPlanReportResponse(
                months.stream().map(MonthResponse::from).toList());
    }

    @Schema(name = "ContentPlanMonth")
    record MonthResponse(
            @Nullable String channelId,
            @Schema(required = true) LocalDate start,
            @Schema(required = true) LocalDate end,
            @Schema(required = true) int pillarsPlanned,
            @Schema(required = true) int satellitesPlanned,
            @Schema(required = true) int pillars,
            @Schema(required = true) int satellites,

            @Schema(required = true, description = "Pieces that do not count: the plan wants a call to action of each")
            int withoutCallToAction,

            @Schema(required = true, description = "Pieces that count and whose day has come")
            int publishedSoFar,

            @Schema(required = true, description = "Share of the planned pieces that are there, 0 to 1")
            BigDecimal completion,

            @Schema(required = true) boolean complete) {

        static MonthResponse from(ContentMonth month) {
            return new MonthResponse(
                    month.channelId(),
                    month.month().start(),
                    month.month().end(),
                    month.pillarsPlanned(),
                    month.satellitesPlanned(),
                    month.pillars(),
                    month.satellites(),
                    month.withoutCallToAction(),
                    month.publishedSoFar(),
                    month.completion(),
                    month.isComplete());
        }
    }
}
