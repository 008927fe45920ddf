package io.boussole.plan.lifecycle.rest;

import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "ReviewPlan")
record ReviewPlanRequest(
        @Schema(description = "What was looked at, or why nothing changes") @Size(max = 2000) @Nullable
        String note) {}
