package io.boussole.metrics.connection.rest;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "SeenStages")
record SeenStagesResponse(@Schema(required = true) List<SeenStageResponse> items) {}
