package io.boussole.plan.decisions.rest;

import io.boussole.plan.decisions.DecisionType;
import io.boussole.plan.decisions.NewDecision;
import io.boussole.plan.decisions.Subject;
import io.boussole.plan.decisions.SubjectPart;
import io.boussole.plan.request.RequestFaults;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(
        name = "TakeDecision",
        requiredProperties = {"type", "subject", "reason", "expectedEffect", "measureBy"})
record TakeDecisionRequest(
        @Nullable DecisionType type,
        @Nullable SubjectBody subject,

        @Schema(examples = "Reply rate under 5 % for two complete cycles", maxLength = 2000) @Nullable
        String reason,

        @Schema(examples = "Ten hours a week go to the partners", maxLength = 2000) @Nullable
        String expectedEffect,

        @Schema(description = "The day on which the effect is measured") @Nullable
        LocalDate measureBy,

        @Schema(description = "Ids of members of the team") @Nullable
        List<String> decidedBy,

        @Schema(
                description =
                        "Id of the ritual that decided; STRATEGIC_CHANGE wants a monthly one, or two in decidedBy")
        @Nullable
        String ritualId,

        @Schema(description = "The decision that no longer holds; REVERSE wants one, and so does what contradicts it")
        @Nullable
        UUID supersedes) {

    @Schema(
            name = "DecisionSubject",
            requiredProperties = {"part"})
    record SubjectBody(
            @Nullable SubjectPart part,

            @Schema(description = "Of the part in the plan's document; absent for PLAN") @Nullable
            String id) {}

    NewDecision toDecision() {
        new RequestFaults().wantItems(decidedBy, "/decidedBy").refuseIfAny();
        return new NewDecision(
                type,
                subject == null || subject.part() == null ? null : new Subject(subject.part(), subject.id()),
                reason,
                expectedEffect,
                measureBy,
                decidedBy == null ? List.of() : List.copyOf(decidedBy),
                ritualId,
                supersedes);
    }
}
