package io.boussole.metrics.mapping.rest;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.validation.constraints.NotNull;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A body to be tried. */
@Schema(name = "DryRunRequest")
record DryRunRequest(
        @Schema(
                type = SchemaType.OBJECT,
                description = "As the sender would write it: JSON, or a text with all that it sends")
        @NotNull
        JsonNode body,

        @Schema(
                description = "Headers of the request that say something which the body does not",
                examples = "{\"x-topic\":\"orders/create\"}")
        @Nullable
        Map<String, String> headers,

        @Schema(type = SchemaType.OBJECT, description = "A mapping to be tried in place of the connection's") @Nullable
        JsonNode mapping) {

    String text() {
        return body.isTextual() ? body.textValue() : body.toString();
    }

    Map<String, String> presentHeaders() {
        Map<String, String> present = new TreeMap<>(Objects.requireNonNullElse(headers, Map.of()));
        present.values().removeIf(Objects::isNull);
        return present;
    }

    /** Without the body: it may hold personal data, and this text ends up in logs. */
    @Override
    public String toString() {
        return "DryRunRequest[]";
    }
}
