package io.boussole.metrics.decoding.cloudevents;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.boussole.metrics.decoding.RawEvent;
import io.boussole.metrics.decoding.RejectedEventException;
import io.boussole.metrics.decoding.vocabulary.Values;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** What a CloudEvent says around its data: in members of the body, or in headers. */
final class Envelope {
    private static final String HEADER = "ce-";
    private static final int LONGEST = 1000;
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final ObjectNode body;
    private final RawEvent raw;
    private final boolean binary;

    Envelope(ObjectNode body, RawEvent raw) {
        this.body = body;
        this.raw = raw;
        this.binary = raw.header(HEADER + "type").isPresent()
                || raw.header(HEADER + "specversion").isPresent();
    }

    void check() {
        if (!required("specversion").equals("1.0")) {
            throw RejectedEventException.invalid("/specversion");
        }
        String ignored = required("id") + required("source");
        Optional<String> contentType = binary ? raw.header("content-type") : attribute("datacontenttype");
        if (contentType.filter(type -> !isJson(type)).isPresent()) {
            throw RejectedEventException.invalid("/datacontenttype");
        }
    }

    /** The same for every delivery of the event: source and id are its identity. */
    String ownId() {
        String identity = required("source") + "\n" + required("id");
        return UUID.nameUUIDFromBytes(identity.getBytes(StandardCharsets.UTF_8)).toString();
    }

    String type() {
        return required("type");
    }

    /** When it happened; when we had it, where it does not say. */
    Instant time() {
        return attribute("time")
                .map(text -> Values.instant(text, ZoneOffset.UTC, "/time"))
                .orElse(raw.receivedAt());
    }

    ObjectNode data() {
        if (binary) {
            return body;
        }
        JsonNode data = body.hasNonNull("data_base64") ? encoded() : body.path("data");
        if (data.isMissingNode() || data.isNull()) {
            throw RejectedEventException.missing("/data");
        }
        if (data instanceof ObjectNode object) {
            return object;
        }
        throw RejectedEventException.invalid("/data");
    }

    private JsonNode encoded() {
        try {
            return JSON.readTree(body.path("data_base64").binaryValue());
        } catch (JsonProcessingException notJson) {
            throw RejectedEventException.invalid("/data_base64");
        } catch (IOException | IllegalArgumentException notBase64) {
            throw RejectedEventException.invalid("/data_base64");
        }
    }

    private String required(String name) {
        return attribute(name).orElseThrow(() -> RejectedEventException.missing("/" + name));
    }

    private Optional<String> attribute(String name) {
        Optional<String> text = binary ? raw.header(HEADER + name).map(Envelope::decoded) : member(name);
        if (text.filter(value -> value.length() > LONGEST).isPresent()) {
            throw RejectedEventException.invalid("/" + name);
        }
        return text.filter(value -> !value.isBlank());
    }

    private Optional<String> member(String name) {
        JsonNode node = body.path(name);
        if (node.isMissingNode() || node.isNull()) {
            return Optional.empty();
        }
        if (!node.isTextual()) {
            throw RejectedEventException.invalid("/" + name);
        }
        return Optional.of(node.textValue());
    }

    /** Headers write what is not ASCII with percent signs; a plus sign is a plus sign. */
    private static String decoded(String header) {
        try {
            return URLDecoder.decode(header.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            return header;
        }
    }

    private static boolean isJson(String contentType) {
        String type = contentType.split(";", -1)[0].strip().toLowerCase(Locale.ROOT);
        return type.equals("application/json") || type.endsWith("+json") || type.equals("text/json");
    }
}
