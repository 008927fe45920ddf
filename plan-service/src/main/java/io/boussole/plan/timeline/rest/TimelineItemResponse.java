package io.boussole.plan.timeline.rest;

import io.boussole.plan.schedule.TimelineItem;
import java.time.LocalDate;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "TimelineItem")
record TimelineItemResponse(
        @Schema(required = true) TimelineItem.Kind kind,

        @Schema(required = true, description = "Tells it apart among those of its kind")
        String key,

        @Schema(required = true) String title,
        @Schema(required = true) LocalDate start,

        @Schema(required = true, description = "The last day on which it is in time")
        LocalDate due,

        @Nullable String ownerId,

        @Schema(required = true, description = "LATE from the day after due, unless it is done")
        TimelineItem.State state,

        @Schema(required = true) boolean critical) {

    static TimelineItemResponse from(TimelineItem item, Locale language) {
        return new TimelineItemResponse(
                item.kind(),
                item.key(),
                item.title().in(language),
                item.start(),
                item.due(),
                item.ownerId(),
                item.state(),
                item.critical());
    }
}
