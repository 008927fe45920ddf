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
        String changedBy) {}
