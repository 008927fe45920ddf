package io.boussole.metrics.attribution.rest;

import io.boussole.metrics.attribution.AttributionModel;
import io.boussole.metrics.attribution.NurtureWeights;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A model for a period to come. */
@Schema(name = "ChooseAttributionModel")
record ChooseModelRequest(
        @NotNull @Schema(description = "First day of a period that has not begun", example = "2027-04-01")
        LocalDate validFrom,

        @NotNull AttributionModel model,

        @Schema(description = "Of the weighted model; absent: what the plan of the day says, else 40, 20, 40") @Nullable
        NurtureWeights nurtureWeights) {}
