package io.boussole.plan.lifecycle.rest;

import com.fasterxml.jackson.databind.JsonNode;
import io.boussole.plan.document.PlanDocument;
import io.boussole.plan.lifecycle.ChangeCounts;
import io.boussole.plan.lifecycle.PlanState;
import io.boussole.plan.lifecycle.PublishedVersion;
import io.boussole.plan.lifecycle.WrittenVersion;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "PlanVersion", description = "A published version; it never changes")
record PlanVersionResponse(
        @Schema(required = true) long version,
        @Schema(required = true) PlanState state,
        @Schema(required = true) Instant publishedAt,
        @Schema(required = true) String publishedBy,
        @Nullable String reason,

        @Schema(description = "The decision that it carries out") @Nullable
        UUID decisionId,

        @Schema(description = "How much it changed of the version before it; absent for the first") @Nullable
        ChangeCountsResponse changes,

        @Schema(implementation = PlanDocument.class, description = "Absent in the list") @Nullable
        JsonNode document) {

    static PlanVersionResponse from(PublishedVersion version) {
        return of(version, null);
    }

    static PlanVersionResponse from(WrittenVersion written) {
        return of(written.version(), written.document());
    }

    private static PlanVersionResponse of(PublishedVersion version, @Nullable JsonNode document) {
        return new PlanVersionResponse(
                version.version(),
                version.state(),
                version.publishedAt(),
                version.publishedBy(),
                version.note().reason(),
                version.note().decisionId(),
                version.counts() == null ? null : ChangeCountsResponse.from(version.counts()),
                document);
    }

    @Schema(name = "ChangeCounts")
    record ChangeCountsResponse(
            @Schema(required = true) int added,
            @Schema(required = true) int removed,

            @Schema(required = true, description = "Members with another value, and lists in another order")
            int changed) {

        static ChangeCountsResponse from(ChangeCounts counts) {
            return new ChangeCountsResponse(counts.added(), counts.removed(), counts.changed());
        }
    }
}
