package io.boussole.metrics.replay.rest;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "OrderedReplays")
record ReplaysResponse(
        @Schema(description = "One for each connection that has none under way", required = true)
        List<ReplayResponse> items) {}
