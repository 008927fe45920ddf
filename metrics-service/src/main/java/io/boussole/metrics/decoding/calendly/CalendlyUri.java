package io.boussole.metrics.decoding.calendly;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.boussole.metrics.decoding.Members;
import java.util.Optional;

/** Calendly names everything by its address in the API, of which the last part is the identifier. */
final class CalendlyUri {
    private CalendlyUri() {}

    static Optional<String> id(JsonNode parent, String member) {
        return Members.scalar(parent, member)
                .map(uri -> uri.strip())
                .map(uri -> TextNode.valueOf(uri.substring(uri.lastIndexOf('/') + 1)))
                .flatMap(id -> Members.idElement(id, member));
    }
}
