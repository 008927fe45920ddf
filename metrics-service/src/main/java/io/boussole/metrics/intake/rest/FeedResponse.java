package io.boussole.metrics.intake.rest;

import io.boussole.metrics.intake.EventOutcome;
import io.boussole.metrics.intake.IntakeCounts;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "EventFeed", description = "What became of the events")
record FeedResponse(
        long applied,
        long ignored,
        long testTraffic,

        @Schema(description = "Not understood; listed among the rejections")
        long rejected,

        @Schema(description = "Had come before; they count once")
        long duplicates,

        @Schema(description = "Kept until the connection is resumed, or its replay is done")
        long waiting) {
    static FeedResponse from(IntakeCounts counts) {
        return new FeedResponse(
                counts.count(EventOutcome.APPLIED),
                counts.count(EventOutcome.IGNORED),
                counts.count(EventOutcome.TEST_TRAFFIC),
                counts.count(EventOutcome.REJECTED),
                counts.duplicates(),
                counts.count(EventOutcome.WAITING));
    }
}
