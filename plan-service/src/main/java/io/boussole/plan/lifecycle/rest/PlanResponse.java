package io.boussole.plan.lifecycle.rest;

import io.boussole.plan.document.PlanTemplate;
import io.boussole.plan.lifecycle.DraftedPlans;
import io.boussole.plan.lifecycle.PlanState;
import io.boussole.plan.lifecycle.PlanSummary;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "Plan")
record PlanResponse(
        @Schema(required = true) UUID id,

        @Schema(description = "Absent while a draft has none") @Nullable
        String name,

        @Nullable PlanTemplate template,
        @Schema(required = true) PlanState state,

        @Schema(description = "The last published version; absent until the plan is activated") @Nullable
        Long version,

        @Schema(required = true, description = "Rises with each change; the ETag")
        long revision,

        @Nullable PlanPeriodResponse period,
        @Schema(required = true) Instant createdAt,
        @Schema(required = true) String createdBy,
        @Schema(required = true) Instant changedAt,
        @Schema(required = true) String changedBy,

        @Schema(description = "The plan that this one carries on") @Nullable
        UUID renewedFrom,

        @Schema(required = true, description = "The last review; a change is one")
        Instant lastReviewedAt,

        @Schema(required = true) String lastReviewedBy,

        @Schema(
                description =
                        "When the first alert was opened that stands for the shortfall of a key KPI, or of one that an objective is read on"
                                + " or announced by; absent: none does, or the plan is not active")
        @Nullable
        Instant offTrackSince,

        @Schema(description = "The quarters of a year that a template made with it; only in the answer to that")
        @Nullable
        List<UUID> quarterPlanIds) {

    static PlanResponse from(PlanSummary plan) {
        return of(plan, null);
    }

    static PlanResponse from(DraftedPlans drafted) {
        return of(drafted.plan(), drafted.quarters().isEmpty() ? null : drafted.quarters());
    }

    private static PlanResponse of(PlanSummary plan, @Nullable List<UUID> quarters) {
        boolean undated = plan.periodStart() == null && plan.periodEnd() == null;
        return new PlanResponse(
                plan.id(),
                plan.name(),
                plan.template(),
                plan.state(),
                plan.version() == 0 ? null : plan.version(),
                plan.revision(),
                undated ? null : new PlanPeriodResponse(plan.periodStart(), plan.periodEnd()),
                plan.createdAt(),
                plan.createdBy(),
                plan.changedAt(),
                plan.changedBy(),
                plan.renewedFrom(),
                plan.lastReviewedAt(),
                plan.lastReviewedBy(),
                plan.offTrackSince(),
                quarters);
    }

    @Schema(name = "PlanPeriod", description = "The days that the plan covers, both included")
    record PlanPeriodResponse(
            @Nullable LocalDate start, @Nullable LocalDate end) {}
}
