package io.boussole.plan.relaunch.rest;

import io.boussole.plan.relaunch.RelaunchProgress;
import io.boussole.plan.relaunch.RelaunchStep;
import io.boussole.plan.relaunch.RelaunchWork;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "RelaunchChecklist")
record RelaunchChecklistResponse(
        @Schema(required = true) UUID id,
        @Schema(required = true) String reason,

        @Schema(required = true, description = "In their order; none can be skipped")
        List<StepResponse> steps,

        @Schema(description = "The step to do now; absent when all are done") @Nullable
        RelaunchStep next,

        @Schema(required = true) RelaunchWork work,

        @Schema(required = true, description = "Sessions of listening held, of 2")
        int sessionsHeld,

        @Schema(required = true, description = "Rises with each change; the ETag")
        long revision,

        @Schema(required = true) Instant createdAt,

        @Schema(required = true, description = "boussole: begun by itself when the plan went off track")
        String createdBy,

        @Schema(required = true) Instant changedAt,
        @Schema(required = true) String changedBy) {

    static RelaunchChecklistResponse from(RelaunchProgress found, Locale language) {
        RelaunchWork work = found.work();
        return new RelaunchChecklistResponse(
                found.id(),
                found.reason().in(language),
                Stream.of(RelaunchStep.values())
                        .map(step -> new StepResponse(step, step.title().in(language), step.isDoneIn(work)))
                        .toList(),
                RelaunchStep.nextOf(work).orElse(null),
                work,
                work.sessions().size(),
                found.revision(),
                found.createdAt(),
                found.createdBy(),
                found.changedAt(),
                found.changedBy());
    }

    @Schema(name = "RelaunchChecklistStep")
    record StepResponse(
            @Schema(required = true) RelaunchStep step,
            @Schema(required = true) String title,
            @Schema(required = true) boolean done) {}
}
