package io.boussole.plan.initiatives.rest;

import com.fasterxml.jackson.annotation.JsonRawValue;
import io.boussole.plan.document.Experiment;
import io.boussole.plan.initiatives.ExperimentPower;
import io.boussole.plan.initiatives.MovedExperiment;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "ExperimentMoved")
record ExperimentMoveResponse(
        @Schema(required = true, implementation = Experiment.class) @JsonRawValue
        String experiment,

        @Schema(required = true, description = "What speaks against it although it is allowed")
        List<ExperimentWarning> warnings,

        @Schema(description = "Absent while it does not say from which rate to which") @Nullable
        ExperimentPower power,

        @Schema(description = "The decision that ended it") @Nullable
        UUID decisionId,

        @Schema(description = "The rollout that SCALE made") @Nullable
        String rolloutId) {

    static ExperimentMoveResponse from(MovedExperiment moved, Locale language) {
        return new ExperimentMoveResponse(
                moved.experiment().json(),
                ExperimentWarning.of(moved.power(), language),
                moved.power(),
                moved.decision() == null ? null : moved.decision().id(),
                moved.rolloutId());
    }
}
