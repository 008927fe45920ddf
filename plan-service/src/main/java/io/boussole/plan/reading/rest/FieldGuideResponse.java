package io.boussole.plan.reading.rest;

import io.boussole.plan.document.Channel;
import io.boussole.plan.document.LibraryItem;
import io.boussole.plan.document.Segment;
import io.boussole.plan.document.Sequence;
import io.boussole.plan.reading.PlanEdition;
import io.boussole.plan.summary.FieldGuide;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "FieldGuide")
record FieldGuideResponse(
        @Schema(required = true) UUID planId,

        @Schema(description = "The published version that the guide was made from; absent for a draft") @Nullable
        Long planVersion,

        @Schema(required = true, description = "The day of that version, or on which the draft was changed last")
        LocalDate versionDate,

        @Schema(required = true, description = "With its personas: pains, triggers, what we bring")
        Segment segment,

        @Schema(required = true, description = "Of the channels that serve the segment")
        List<GuideSequence> sequences,

        @Schema(required = true) List<LibraryItem> scripts,
        @Schema(required = true) List<LibraryItem> checklists,
        @Schema(required = true) List<LibraryItem> qualificationCriteria,
        @Schema(required = true) List<LibraryItem> objections) {

    static FieldGuideResponse from(PlanEdition edition, FieldGuide guide) {
        return new FieldGuideResponse(
                edition.planId(),
                edition.version() == 0 ? null : edition.version(),
                edition.date(),
                guide.segment(),
                guide.channels().stream().map(GuideSequence::from).toList(),
                guide.scripts(),
                guide.checklists(),
                guide.qualificationCriteria(),
                guide.objections());
    }

    @Schema(name = "GuideSequence")
    record GuideSequence(
            @Nullable String channelId,
            @Nullable String channelName,

            @Schema(description = "Absent for a channel without a sequence") @Nullable
            Sequence sequence) {
        private static GuideSequence from(Channel channel) {
            return new GuideSequence(channel.id(), channel.name(), channel.sequence());
        }
    }
}
