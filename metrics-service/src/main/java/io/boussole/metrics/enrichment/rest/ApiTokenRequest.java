package io.boussole.metrics.enrichment.rest;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "ApiTokenRequest")
record ApiTokenRequest(
        @Schema(description = "Of the vendor's API; never shown again", minLength = 8, maxLength = 2000) @NotNull
        String token,

        @Schema(description = "Where the vendor's API is, if not at its usual address: a sandbox, a data centre")
        @Nullable
        String baseUrl) {

    /** Without the token: this text ends up in logs. */
    @Override
    public String toString() {
        return "ApiTokenRequest[]";
    }
}
