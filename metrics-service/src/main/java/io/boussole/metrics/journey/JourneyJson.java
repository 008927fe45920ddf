package io.boussole.metrics.journey;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import io.boussole.metrics.fact.Contribution;
import io.boussole.metrics.fact.Dimensions;
import io.boussole.metrics.fact.Measure;
import io.boussole.metrics.journey.Journey.Added;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * What a person added to the sums, as it is kept: {@code [["<connection>","LEAD_CREATED","2027-01-04T10:00:00Z",0,"owner","source",
 * "segment"]]}. Journeys add neither money nor pipelines.
 */
final class JourneyJson {
    private static final JsonMapper JSON = new JsonMapper();

    private JourneyJson() {}

    static String write(List<Added> added) {
        ArrayNode json = JSON.createArrayNode();
        for (Added one : added) {
            Contribution contribution = one.contribution();
            json.addArray()
                    .add(one.connectionId().toString())
                    .add(contribution.measure().name())
                    .add(contribution.at().toString())
                    .add(contribution.value())
                    .add(contribution.dimensions().owner())
                    .add(contribution.dimensions().source())
                    .add(contribution.dimensions().segment());
        }
        return json.toString();
    }

    static List<Added> read(String text) {
        try {
            List<Added> added = new ArrayList<>();
            JSON.readTree(text).forEach(element -> added.add(added(element)));
            return added;
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("a stored journey must be readable", unreadable);
        }
    }

    private static Added added(JsonNode element) {
        return new Added(
                UUID.fromString(element.path(0).asText()),
                new Contribution(
                        Measure.valueOf(element.path(1).asText()),
                        Instant.parse(element.path(2).asText()),
                        BigDecimal.ZERO,
                        "",
                        new Dimensions(
                                element.path(4).asText(),
                                element.path(5).asText(),
                                element.path(6).asText(),
                                "",
                                ""),
                        element.path(3).longValue()));
    }
}
