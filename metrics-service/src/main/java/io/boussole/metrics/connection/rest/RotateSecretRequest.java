package io.boussole.metrics.connection.rest;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "RotateSecretRequest")
record RotateSecretRequest(
        @Schema(description = "The sender's new secret; left out, one is made", minLength = 8, maxLength = 256)
        @Nullable
        String secret) {

    /** Without the secret: this text ends up in logs. */
    @Override
    public String toString() {
        return "RotateSecretRequest[]";
    }
}
