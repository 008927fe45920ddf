package io.boussole.metrics.replay.rest;

import io.boussole.metrics.replay.RejectionReplayService;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "RejectionReplay")
record RejectionReplayResponse(
        @Schema(description = "Understood now; they count, and have left the list")
        long applied,

        @Schema(description = "Known now as events that no measure needs; they have left the list")
        long ignored,

        long testTraffic,

        @Schema(description = "Still not understood; listed with their present reason")
        long stillRejected,

        @Schema(description = "Not looked at: their body is not kept any more")
        long withoutBody,

        @Schema(description = "Whether there are more than one request does; send it again")
        boolean left) {
    static RejectionReplayResponse from(RejectionReplayService.Outcome outcome) {
        return new RejectionReplayResponse(
                outcome.applied(),
                outcome.ignored(),
                outcome.testTraffic(),
                outcome.stillRejected(),
                outcome.withoutBody(),
                outcome.left());
    }
}
