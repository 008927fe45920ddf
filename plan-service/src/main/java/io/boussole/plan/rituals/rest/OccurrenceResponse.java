package io.boussole.plan.rituals.rest;

import com.fasterxml.jackson.annotation.JsonRawValue;
import io.boussole.plan.document.Ritual.RitualMode;
import io.boussole.plan.rituals.Acknowledgement;
import io.boussole.plan.rituals.ClosedOccurrence;
import io.boussole.plan.rituals.DueOccurrence;
import io.boussole.plan.rituals.OccurrenceDecision;
import io.boussole.plan.rituals.OccurrenceOutcome;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "RitualOccurrence", description = "A day on which a ritual takes place")
record OccurrenceResponse(
        @Schema(required = true) LocalDate date,
        @Schema(required = true) Instant startsAt,
        @Nullable Integer durationMin,

        @Schema(description = "Absent until it is closed") @Nullable
        ClosedResponse closed) {

    static OccurrenceResponse from(DueOccurrence due) {
        return new OccurrenceResponse(
                due.date(),
                due.startsAt(),
                due.durationMin(),
                due.closed() == null ? null : ClosedResponse.from(due.closed(), due.acknowledgements()));
    }

    @Schema(name = "ClosedOccurrence")
    record ClosedResponse(
            @Schema(required = true) RitualMode mode,
            @Schema(required = true) OccurrenceOutcome outcome,
            @Schema(required = true) List<String> attendees,
            @Schema(required = true) List<OccurrenceDecision> decisions,
            @Schema(required = true) int blockersOpened,
            @Schema(required = true) int blockersClosed,
            @Nullable String videoUrl,

            @Schema(type = SchemaType.OBJECT, description = "As it was handed in") @JsonRawValue @Nullable
            String dashboardSnapshot,

            @Schema(required = true) List<Acknowledgement> acknowledgements,

            @Schema(required = true, description = "Minutes of meeting × attendees of an ASYNC review")
            long minutesSaved,

            @Schema(required = true) Instant closedAt,
            @Schema(required = true) String closedBy) {

        private static ClosedResponse from(ClosedOccurrence closed, List<Acknowledgement> acknowledgements) {
            return new ClosedResponse(
                    closed.mode(),
                    closed.outcome(),
                    closed.attendees(),
                    closed.decisions(),
                    closed.blockersOpened(),
                    closed.blockersClosed(),
                    closed.videoUrl(),
                    closed.dashboardSnapshot(),
                    acknowledgements,
                    closed.minutesSaved(),
                    closed.closedAt(),
                    closed.closedBy());
        }
    }
}
