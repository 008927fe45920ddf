package io.boussole.messaging;

import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.annotation.JsonValue;
import java.nio.charset.StandardCharsets;

/** Data that is JSON already, as the outbox keeps it. */
final class EncodedData {
    private final String json;

    EncodedData(byte[] json) {
        this.json = new String(json, StandardCharsets.UTF_8);
    }

    @JsonValue
    @JsonRawValue
    String json() {
        return json;
    }
}
