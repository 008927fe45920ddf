package io.boussole.plan.initiatives.rest;

import io.boussole.plan.initiatives.ExperimentOutlook;
import io.boussole.plan.initiatives.ExperimentPower;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "ExperimentReadiness")
record ExperimentReadinessResponse(
        @Schema(required = true, description = "Whether nothing is missing")
        boolean ready,

        @Schema(required = true) List<MissingResponse> missing,
        @Schema(required = true) List<ExperimentWarning> warnings,

        @Schema(description = "Absent while it does not say from which rate to which") @Nullable
        ExperimentPower power) {

    static ExperimentReadinessResponse from(ExperimentOutlook outlook, Locale language) {
        return new ExperimentReadinessResponse(
                outlook.missing().isEmpty(),
                outlook.missing().stream()
                        .map(missing -> new MissingResponse(
                                missing.pointer(),
                                missing.code(),
                                missing.message().in(language)))
                        .toList(),
                ExperimentWarning.of(outlook.power(), language),
                outlook.power());
    }

    @Schema(name = "MissingOfExperiment")
    record MissingResponse(
            @Schema(required = true, description = "JSON Pointer into the document")
            String pointer,

            @Schema(required = true) String code,
            @Schema(required = true) String detail) {}
}
