package io.boussole.metrics.decoding.csv;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.boussole.metrics.decoding.Decoded;
import io.boussole.metrics.decoding.JsonDecoder;
import io.boussole.metrics.decoding.RawEvent;
import io.boussole.metrics.decoding.RejectedEventException;
import io.boussole.metrics.decoding.Texts;
import io.boussole.metrics.decoding.vocabulary.FactWriter;
import io.boussole.metrics.decoding.vocabulary.Field;
import io.boussole.metrics.decoding.vocabulary.Values;
import io.boussole.metrics.decoding.vocabulary.Vocabulary;
import io.boussole.metrics.fact.FactId;
import io.boussole.metrics.fact.FactKind;
import io.boussole.metrics.fact.Lifecycle;
import io.boussole.metrics.fact.Property;
import java.time.ZoneOffset;

/** Reads a {@link CsvRow} back. A stage in a file says how things stand, not that it was entered then. */
public final class CsvRowDecoder extends JsonDecoder {
    @Override
    protected Decoded decode(ObjectNode row, RawEvent event) {
        FactKind kind = kind(row.path("kind").asText());
        FactWriter writer = new FactWriter(
                new FactId(kind, Values.id(row.path("id").asText(), "/id")),
                Values.instant(row.path("at").asText(), ZoneOffset.UTC, "/at"),
                Texts.storable(row.path("rank").asText()));
        String subscription = row.path("subscription").asText();
        if (!subscription.isEmpty()) {
            writer.subscription(Texts.storable(subscription));
        }
        row.path("values").fields().forEachRemaining(value -> {
            String at = "/values/" + value.getKey();
            Field field = field(kind, value.getKey(), at);
            writer.say(field, Values.read(field, value.getValue().asText(), ZoneOffset.UTC, at));
        });
        links(writer, kind, row.path("links"));
        row.path("toolIds")
                .fields()
                .forEachRemaining(tool -> writer.toolId(
                        field(kind, "externalIds", "/toolIds"),
                        Texts.storable(tool.getKey()),
                        Texts.storable(tool.getValue().asText())));
        revenueSince(writer, kind, row);
        return new Decoded.Changes(writer.lifecycle(Lifecycle.PRESENT).changes());
    }

    private static void links(FactWriter writer, FactKind kind, JsonNode links) {
        links.fields().forEachRemaining(link -> {
            Field field = field(kind, link.getKey(), "/links/" + link.getKey());
            link.getValue().forEach(id -> writer.link(field, Texts.storable(id.asText()), true));
        });
    }

    /** Recurring revenue has to hold from some day on: from the beginning of the subscription where the file says it. */
    private static void revenueSince(FactWriter writer, FactKind kind, ObjectNode row) {
        if (kind == FactKind.CUSTOMER) {
            String began = row.path("values").path("subscribedAt").asText();
            writer.since(began.isEmpty() ? writer.at() : Values.instant(began, ZoneOffset.UTC, "/values/subscribedAt"));
        }
        if (kind == FactKind.VISIT || kind == FactKind.SUBMISSION) {
            writer.sayIfAbsent(Property.OCCURRED_AT, writer.at().toString());
        }
    }

    private static FactKind kind(String name) {
        try {
            return FactKind.valueOf(name);
        } catch (IllegalArgumentException unknown) {
            throw RejectedEventException.invalid("/kind");
        }
    }

    private static Field field(FactKind kind, String name, String at) {
        return Vocabulary.field(kind, name).orElseThrow(() -> RejectedEventException.unknownMember(at));
    }
}
