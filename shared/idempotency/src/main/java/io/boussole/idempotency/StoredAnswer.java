package io.boussole.idempotency;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An answer as it went to the client and goes to it again, word for word. */
record StoredAnswer(
        int status,
        Map<String, List<String>> headers,
        @Nullable String body) {

    static StoredAnswer of(Response response, ObjectMapper json) {
        @Nullable Object entity = response.getEntity();
        return new StoredAnswer(
                response.getStatus(),
                Map.copyOf(response.getStringHeaders()),
                entity == null ? null : new String(write(entity, json), UTF_8));
    }

    static StoredAnswer read(byte[] stored, ObjectMapper json) {
        try {
            return json.readValue(stored, StoredAnswer.class);
        } catch (IOException unreadable) {
            throw new IllegalStateException("a stored answer is not readable", unreadable);
        }
    }

    byte[] write(ObjectMapper json) {
        return write(this, json);
    }

    Response toResponse() {
        Response.ResponseBuilder response = Response.status(status);
        headers.forEach((name, values) -> values.forEach(value -> response.header(name, value)));
        if (body != null) {
            response.entity(body);
            if (!headers.containsKey("Content-Type")) {
                response.type(MediaType.APPLICATION_JSON_TYPE);
            }
        }
        return response.build();
    }

    static byte[] write(Object value, ObjectMapper json) {
        try {
            return json.writeValueAsBytes(value);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalArgumentException("requests and answers must be writable as JSON", unwritable);
        }
    }
}
