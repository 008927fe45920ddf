package io.boussole.metrics.connection.rest;

import io.boussole.metrics.connection.stage.SeenStage;
import io.boussole.metrics.connection.stage.StageMeaning;
import io.boussole.metrics.fact.FactKind;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "SeenStage")
record SeenStageResponse(
        @Schema(description = "DEAL: a deal's stage; CONTACT: a person's lifecycle word")
        FactKind kind,

        @Schema(description = "As the sender writes it") String word,
        @Schema(description = "How many are in it now") long facts,

        @Schema(description = "How often one entered it, as far as the sender has told")
        long entered,

        @Schema(description = "What the connection says it stands for") @Nullable
        StageMeaning configured,

        @Schema(description = "What it likely stands for") @Nullable
        StageMeaning guessed,

        @Schema(description = "What the guess rests on: the sender's flags of the deals in it, or the word")
        SeenStage.@Nullable Because because) {
    static SeenStageResponse from(SeenStage stage) {
        return new SeenStageResponse(
                stage.kind(),
                stage.word(),
                stage.facts(),
                stage.entered(),
                stage.configured(),
                stage.guessed(),
                stage.because());
    }
}
