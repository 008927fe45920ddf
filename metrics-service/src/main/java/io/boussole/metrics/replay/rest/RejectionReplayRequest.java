package io.boussole.metrics.replay.rest;

import io.boussole.metrics.decoding.RejectionCode;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "RejectionReplayRequest", description = "Which rejections; with neither member, all of the connection")
record RejectionReplayRequest(
        @Size(max = 1000) @Nullable List<@NotNull Long> ids,
        @Nullable RejectionCode code) {}
