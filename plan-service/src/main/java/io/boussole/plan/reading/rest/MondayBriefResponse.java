package io.boussole.plan.reading.rest;

import io.boussole.plan.summary.BriefAction;
import io.boussole.plan.summary.MondayBrief;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "MondayBrief")
record MondayBriefResponse(
        @Schema(required = true) LocalDate on,
        @Schema(required = true) String name,

        @Schema(required = true, description = "Why, of each plan that an action comes from")
        List<String> why,

        @Schema(required = true, description = "At most three, the most urgent ones")
        List<BriefActionResponse> actions,

        @Schema(required = true, description = "The brief in words, 120 at most")
        String text,

        @Schema(required = true) int words) {

    static MondayBriefResponse from(MondayBrief brief) {
        return new MondayBriefResponse(
                brief.on(),
                brief.memberName(),
                brief.whys(),
                brief.actions().stream().map(BriefActionResponse::from).toList(),
                brief.text(),
                brief.words());
    }

    @Schema(name = "BriefAction")
    record BriefActionResponse(
            @Schema(description = "Absent for a critical task") @Nullable
            String actionId,

            @Nullable String battleId,
            @Schema(required = true) String title,

            @Schema(description = "Absent while the plan gives no date") @Nullable
            LocalDate dueOn,

            @Schema(required = true) boolean overdue,
            @Schema(required = true) boolean critical,

            @Schema(required = true, description = "What the work is judged by")
            BriefKpiResponse kpi) {
        private static BriefActionResponse from(BriefAction action) {
            return new BriefActionResponse(
                    action.actionId(),
                    action.battleId(),
                    action.title(),
                    action.dueOn(),
                    action.isOverdue(),
                    action.isCritical(),
                    new BriefKpiResponse(action.kpiId(), action.kpi(), action.target(), action.targetText()));
        }
    }

    @Schema(name = "BriefKpi")
    record BriefKpiResponse(
            @Nullable String id,
            @Schema(required = true) String label,
            @Nullable BigDecimal target,

            @Schema(required = true, description = "The target as the reader writes it")
            String targetText) {}
}
