package io.boussole.launcher.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.time.Instant;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

class HubSpotEventsTest {
    private final List<ArrayNode> batches = new HubSpotEvents(new ObjectMapper())
            .batches(DemoDeal.of(
                    Scenario.tenSignatures("demo"),
                    Instant.parse("2027-01-01T00:00:00Z"),
                    Instant.parse("2027-02-10T17:00:00Z")));

    @Test
    void comeInArraysOfUpToAHundred() {
        assertThat(batches)
                .hasSize(8)
                .allSatisfy(batch -> assertThat(batch.size()).isBetween(1, 100));
    }

    @Test
    void useBothVocabularies() {
        assertThat(events())
                .anyMatch(event -> type(event).equals("deal.creation"))
                .anyMatch(event -> type(event).equals("deal.propertyChange"))
                .anyMatch(event -> type(event).equals("object.propertyChange"))
                .filteredOn(event -> type(event).startsWith("object."))
                .allMatch(event -> event.path("objectTypeId").asText().equals("0-3"));
    }

    @Test
    void writeEveryPropertyAsText() {
        assertThat(events())
                .filteredOn(event -> event.has("propertyName"))
                .isNotEmpty()
                .allMatch(event -> event.path("propertyValue").isTextual());
    }

    private List<JsonNode> events() {
        return batches.stream()
                .flatMap(batch -> StreamSupport.stream(batch.spliterator(), false))
                .toList();
    }

    private static String type(JsonNode event) {
        return event.path("subscriptionType").asText();
    }
}
