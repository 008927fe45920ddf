package io.boussole.plan.lifecycle.rest;

import io.boussole.plan.document.PlanTemplate;
import io.boussole.plan.lifecycle.PlanState;
import io.boussole.plan.lifecycle.PlanSummary;
import java.time.Instant;
import java.time.LocalDate;
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
        @Schema(required = true) String changedBy) {

    static PlanResponse from(PlanSummary plan) {
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
                plan.changedBy());
    }

    @Schema(name = "PlanPeriod", description = "The days that the plan covers, both included")
    record PlanPeriodResponse(
            @Nullable LocalDate start, @Nullable LocalDate end) {}
}
