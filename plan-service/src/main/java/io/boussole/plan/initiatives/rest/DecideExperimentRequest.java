package io.boussole.plan.initiatives.rest;

import static java.util.Objects.requireNonNull;

import io.boussole.plan.document.Experiment.ExperimentDecision;
import io.boussole.plan.initiatives.Conclusion;
import io.boussole.plan.request.RequestFaults;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "DecideExperiment")
record DecideExperimentRequest(
        @Schema(required = true) @Nullable ExperimentDecision decision,
        @Schema(required = true) @Nullable String reason,
        @Schema(required = true) @Nullable String expectedEffect,

        @Schema(required = true, description = "The day on which the effect is measured") @Nullable
        LocalDate measureBy,

        @Schema(description = "Ids of members of the team") @Nullable
        List<String> decidedBy,

        @Schema(description = "The meeting that decided") @Nullable
        String ritualId,

        @Schema(description = "The decision that no longer holds") @Nullable
        UUID supersedes,

        @Schema(description = "Of SCALE: first day of the rollout; the day after the measurement when absent") @Nullable
        LocalDate rolloutStartOn) {

    Conclusion checked() {
        new RequestFaults()
                .want(decision, "/decision")
                .wantItems(decidedBy, "/decidedBy")
                .refuseIfAny();
        return new Conclusion(
                requireNonNull(decision),
                reason,
                expectedEffect,
                measureBy,
                decidedBy == null ? List.of() : decidedBy,
                ritualId,
                supersedes,
                rolloutStartOn);
    }
}
