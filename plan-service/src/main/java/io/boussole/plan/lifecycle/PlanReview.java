package io.boussole.plan.lifecycle;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Whether a plan is looked after.
 *
 * @param lastReviewedAt the last review or change, whichever came later
 * @param note of the last review, when nothing changed since
 * @param dueAt null while the plan is not active, and once its period is over
 * @param ownerId the member of the team who answers for the plan
 */
public record PlanReview(
        Instant lastReviewedAt,
        String lastReviewedBy,
        @Nullable String note,
        @Nullable Instant dueAt,
        boolean stale,
        @Nullable String ownerId) {}
