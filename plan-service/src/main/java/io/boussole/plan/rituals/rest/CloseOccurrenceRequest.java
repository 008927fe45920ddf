package io.boussole.plan.rituals.rest;

import com.fasterxml.jackson.databind.JsonNode;
import io.boussole.plan.decisions.DecisionType;
import io.boussole.plan.decisions.Subject;
import io.boussole.plan.document.Ritual.RitualMode;
import io.boussole.plan.request.RequestFaults;
import io.boussole.plan.rituals.Closing;
import io.boussole.plan.rituals.ClosingDecision;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "CloseOccurrence")
record CloseOccurrenceRequest(
        @Schema(description = "Absent: the ritual's own mode") @Nullable
        RitualMode mode,

        @Schema(description = "Ids of members of the team") @Nullable
        List<String> attendees,

        @Schema(description = "None, where one was expected, is kept as NO_DECISION") @Nullable
        List<DecisionRequest> decisions,

        @Schema(minimum = "0", description = "0 when absent") @Nullable
        Integer blockersOpened,

        @Schema(minimum = "0", description = "0 when absent") @Nullable
        Integer blockersClosed,

        @Schema(description = "Needed by an ASYNC review") @Nullable
        String videoUrl,

        @Schema(
                type = SchemaType.OBJECT,
                description = "The figures of an ASYNC review as JSON of 64 kB at most; kept as they are, for good")
        @Nullable
        JsonNode dashboardSnapshot) {

    Closing toClosing() {
        new RequestFaults()
                .wantItems(attendees, "/attendees")
                .wantItems(decisions, "/decisions")
                .refuseIfAny();
        return new Closing(
                mode,
                present(attendees),
                present(decisions).stream().map(DecisionRequest::toDecision).toList(),
                blockersOpened == null ? 0 : blockersOpened,
                blockersClosed == null ? 0 : blockersClosed,
                videoUrl,
                dashboardSnapshot == null || dashboardSnapshot.isNull() ? null : dashboardSnapshot.toString());
    }

    private static <T> List<T> present(@Nullable List<T> items) {
        return items == null
                ? List.of()
                : items.stream().filter(Objects::nonNull).toList();
    }

    @Schema(
            name = "OccurrenceDecisionTaken",
            description = "In words alone, or with a type, a reason, an effect and a day: then the plan keeps it")
    record DecisionRequest(
            @Schema(description = "Needed when there is no type") @Nullable
            String text,

            @Nullable DecisionType type,

            @Schema(description = "Absent: the ritual itself") @Nullable
            Subject subject,

            @Nullable String reason,
            @Nullable String expectedEffect,
            @Nullable LocalDate measureBy,
            @Nullable UUID supersedes) {

        private ClosingDecision toDecision() {
            return new ClosingDecision(text, type, subject, reason, expectedEffect, measureBy, supersedes);
        }
    }
}
