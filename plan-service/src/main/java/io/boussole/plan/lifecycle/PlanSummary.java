package io.boussole.plan.lifecycle;

import io.boussole.plan.document.PlanTemplate;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A plan without its document.
 *
 * @param version the last published one; 0 while there is none
 * @param renewedFrom the plan that this one carries on
 * @param reviewedAt when somebody looked through the plan since its last change
 * @param offTrackSince when the first alert was opened that stands for a KPI that the plan is steered by; null: none does, or the plan
 *     is not active
 */
public record PlanSummary(
        UUID id,
        @Nullable String name,
        @Nullable PlanTemplate template,
        PlanState state,
        @Nullable LocalDate periodStart,
        @Nullable LocalDate periodEnd,
        long revision,
        long version,
        Instant createdAt,
        String createdBy,
        Instant changedAt,
        String changedBy,
        @Nullable UUID renewedFrom,
        @Nullable Instant reviewedAt,
        @Nullable String reviewedBy,
        @Nullable Instant offTrackSince) {

    /** The last review; a change is one. */
    public Instant lastReviewedAt() {
        return reviewedAt == null ? changedAt : reviewedAt;
    }

    public String lastReviewedBy() {
        return reviewedBy == null ? changedBy : reviewedBy;
    }
}
