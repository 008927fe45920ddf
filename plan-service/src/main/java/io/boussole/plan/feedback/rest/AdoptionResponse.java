package io.boussole.plan.feedback.rest;

import io.boussole.plan.feedback.Adoption;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "Adoption", description = "Active contributors by team size")
record AdoptionResponse(
        @Schema(description = "Absent: from the plan's beginning") @Nullable
        LocalDate from,

        @Schema(required = true) LocalDate to,

        @Schema(
                required = true,
                description = "Who gave feedback, published a change, or closed or acknowledged a ritual, each once")
        List<String> contributors,

        @Schema(required = true) int activeContributors,
        @Schema(required = true) int teamSize,

        @Schema(description = "activeContributors / teamSize, at most 1; absent without a team") @Nullable
        BigDecimal adoption) {

    static AdoptionResponse from(Adoption found) {
        return new AdoptionResponse(
                found.from(),
                found.to(),
                found.contributors(),
                found.contributors().size(),
                found.teamSize(),
                found.share());
    }
}
