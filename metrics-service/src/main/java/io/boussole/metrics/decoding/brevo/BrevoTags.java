package io.boussole.metrics.decoding.brevo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.boussole.metrics.decoding.Members;
import io.boussole.metrics.decoding.Texts;
import java.util.Optional;
import java.util.stream.Stream;

/** The tags of a message: {@code tags} is an array, {@code tag} an array, the JSON text of an array, or a plain word. */
final class BrevoTags {
    private static final JsonMapper JSON = new JsonMapper();

    private BrevoTags() {}

    static Optional<String> first(JsonNode event) {
        return Stream.of(event.path("tags"), event.path("tag"))
                .flatMap(node -> of(node).stream())
                .findFirst();
    }

    private static Optional<String> of(JsonNode node) {
        if (node.isArray()) {
            return Members.scalar(node.path(0)).map(Texts::label).filter(tag -> !tag.isEmpty());
        }
        return Members.scalar(node)
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .flatMap(BrevoTags::ofText);
    }

    private static Optional<String> ofText(String text) {
        if (!text.startsWith("[")) {
            return Optional.of(Texts.label(text));
        }
        try {
            JsonNode tags = JSON.readTree(text);
            return tags.isArray() ? of(tags) : Optional.of(Texts.label(text));
        } catch (JsonProcessingException word) {
            return Optional.of(Texts.label(text));
        }
    }
}
