package io.boussole.plan.lifecycle.rest;

import io.boussole.plan.lifecycle.PlanReview;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "PlanReview", description = "Whether the plan is looked after")
record PlanReviewResponse(
        @Schema(required = true, description = "The last review; a change is one")
        Instant lastReviewedAt,

        @Schema(required = true) String lastReviewedBy,

        @Schema(description = "Of the review, until the next change") @Nullable
        String note,

        @Schema(
                description =
                        "The next update ritual; absent while the plan is not active, and once its period is over")
        @Nullable
        Instant dueAt,

        @Schema(required = true, description = "Whether the review is overdue")
        boolean stale,

        @Schema(description = "Who answers for the plan: its owner, or else the first SALES_DIRECTOR") @Nullable
        String ownerId) {

    static PlanReviewResponse from(PlanReview review) {
        return new PlanReviewResponse(
                review.lastReviewedAt(),
                review.lastReviewedBy(),
                review.note(),
                review.dueAt(),
                review.stale(),
                review.ownerId());
    }
}
