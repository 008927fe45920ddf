package io.boussole.alert.delivery.rest;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "ResendFailedRequest")
record ResendFailedRequest(
        @Schema(description = "What failed of that which came since then") @NotNull
        Instant since) {}
