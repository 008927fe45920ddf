package io.boussole.metrics.money.rest;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "Rate")
record RateBody(
        @Schema(description = "A positive decimal, as text so that no reader rounds it", examples = "1.0845")
        @NotNull
        @Pattern(regexp = "(?=.*[1-9])\\d{1,15}(\\.\\d{1,15})?")
        String rate) {}
