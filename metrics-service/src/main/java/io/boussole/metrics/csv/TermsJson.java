package io.boussole.metrics.csv;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.boussole.metrics.fact.FactKind;
import java.time.ZoneId;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Terms of an import as they are kept. */
final class TermsJson {
    private static final JsonMapper JSON = new JsonMapper();

    private TermsJson() {}

    static String write(ImportTerms terms) {
        ObjectNode node = JSON.createObjectNode();
        node.put("delimiter", terms.delimiter());
        node.put("charset", terms.charset());
        node.put("decimal", terms.decimal());
        node.put("dateFormat", terms.dateFormat());
        node.put("timeZone", terms.timeZone().getId());
        node.set("columns", JSON.valueToTree(terms.columns()));
        return node.toString();
    }

    static ImportTerms read(FactKind kind, String text) {
        try {
            JsonNode node = JSON.readTree(text);
            Map<String, String> columns = new TreeMap<>();
            node.path("columns")
                    .fields()
                    .forEachRemaining(column ->
                            columns.put(column.getKey(), column.getValue().asText()));
            return new ImportTerms(
                    kind,
                    optional(node, "delimiter"),
                    node.path("charset").asText(),
                    optional(node, "decimal"),
                    optional(node, "dateFormat"),
                    ZoneId.of(node.path("timeZone").asText()),
                    columns);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("the terms of an import must be readable", unreadable);
        }
    }

    private static @Nullable String optional(JsonNode node, String member) {
        return node.hasNonNull(member) ? node.path(member).asText() : null;
    }
}
