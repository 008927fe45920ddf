package io.boussole.metrics.connection.rest;

import io.boussole.metrics.source.ClosingStages;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "ClosingStages", description = "Stages that end a deal, as the sender writes them")
record StagesBody(
        @Schema(description = "Stages in which a deal is won", examples = "[\"closedwon\"]") @Nullable
        List<String> won,

        @Schema(description = "Stages in which a deal is lost", examples = "[\"closedlost\"]") @Nullable
        List<String> lost) {

    static StagesBody from(ClosingStages stages) {
        return new StagesBody(stages.won(), stages.lost());
    }

    ClosingStages toStages() {
        return new ClosingStages(present(won), present(lost));
    }

    private static List<String> present(@Nullable List<String> stages) {
        return stages == null
                ? List.of()
                : stages.stream()
                        .map(stage -> Objects.requireNonNullElse(stage, ""))
                        .toList();
    }
}
