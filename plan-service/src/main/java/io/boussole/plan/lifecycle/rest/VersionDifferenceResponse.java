package io.boussole.plan.lifecycle.rest;

import com.fasterxml.jackson.databind.JsonNode;
import io.boussole.plan.difference.Change;
import io.boussole.plan.difference.ChangeKind;
import io.boussole.plan.lifecycle.ChangeCounts;
import io.boussole.plan.lifecycle.VersionDifference;
import io.boussole.plan.lifecycle.rest.PlanVersionResponse.ChangeCountsResponse;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "VersionDifference", description = "What one version says otherwise than another")
record VersionDifferenceResponse(
        @Schema(description = "Absent: the first version came after nothing") @Nullable
        Long from,

        @Schema(required = true) long to,
        @Schema(required = true) ChangeCountsResponse counts,
        @Schema(required = true) List<ChangeResponse> changes) {

    static VersionDifferenceResponse from(VersionDifference difference, Locale language) {
        return new VersionDifferenceResponse(
                difference.from(),
                difference.to(),
                ChangeCountsResponse.from(ChangeCounts.of(difference.changes())),
                difference.changes().stream()
                        .map(change -> ChangeResponse.from(change, language))
                        .toList());
    }

    @Schema(name = "PlanChange")
    record ChangeResponse(
            @Schema(
                    required = true,
                    description = "JSON Pointer into the newer document; of what was removed, the older")
            String pointer,

            @Schema(required = true) ChangeKind kind,

            @Schema(description = "Absent when it was added") @Nullable
            JsonNode before,

            @Schema(description = "Absent when it was removed") @Nullable
            JsonNode after,

            @Schema(required = true, examples = "Battle 'nurturing': expected impact 24000 → 30000")
            String text) {

        private static ChangeResponse from(Change change, Locale language) {
            return new ChangeResponse(
                    change.at().toString(),
                    change.kind(),
                    change.before(),
                    change.after(),
                    change.text().in(language));
        }
    }
}
