package io.boussole.metrics.attribution.rest;

import io.boussole.metrics.attribution.AttributionModel;
import io.boussole.metrics.attribution.ModelChoice;
import io.boussole.metrics.attribution.NurtureWeights;
import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A model that somebody chose. */
@Schema(name = "AttributionModelChoice")
record ModelChoiceResponse(
        LocalDate validFrom,
        AttributionModel model,

        @Schema(description = "Absent: what the plan of the day says") @Nullable
        NurtureWeights nurtureWeights,

        Instant chosenAt,
        String chosenBy) {
    static ModelChoiceResponse from(ModelChoice choice) {
        return new ModelChoiceResponse(
                choice.validFrom(), choice.model(), choice.nurtureWeights(), choice.chosenAt(), choice.chosenBy());
    }
}
