package io.boussole.plan.lifecycle.rest;

import com.fasterxml.jackson.databind.JsonNode;
import io.boussole.plan.document.PlanDocument;
import io.boussole.plan.lifecycle.PlanState;
import io.boussole.plan.lifecycle.PublishedVersion;
import io.boussole.plan.lifecycle.WrittenVersion;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "PlanVersion", description = "A published version; it never changes")
record PlanVersionResponse(
        @Schema(required = true) long version,
        @Schema(required = true) PlanState state,
        @Schema(required = true) Instant publishedAt,
        @Schema(required = true) String publishedBy,

        @Schema(implementation = PlanDocument.class, description = "Absent in the list") @Nullable
        JsonNode document) {

    static PlanVersionResponse from(PublishedVersion version) {
        return new PlanVersionResponse(
                version.version(), version.state(), version.publishedAt(), version.publishedBy(), null);
    }

    static PlanVersionResponse from(WrittenVersion written) {
        PublishedVersion version = written.version();
        return new PlanVersionResponse(
                version.version(), version.state(), version.publishedAt(), version.publishedBy(), written.document());
    }
}
