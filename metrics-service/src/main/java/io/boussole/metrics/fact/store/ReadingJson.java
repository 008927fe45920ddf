package io.boussole.metrics.fact.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.boussole.metrics.fact.Alias;
import io.boussole.metrics.fact.Contribution;
import io.boussole.metrics.fact.Dimensions;
import io.boussole.metrics.fact.FactSummary;
import io.boussole.metrics.fact.Measure;
import io.boussole.metrics.fact.Moment;
import io.boussole.metrics.fact.PersonKey;
import io.boussole.metrics.fact.Reading;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A reading as it is kept beside its state; the summary stands in columns. {@code {"contributions":[["DEAL_WON",1705422467780000,
 * "2000","EUR",["owner","source","segment","pipeline","stage"],0]], "moments":[["MQL",1705422467780000,"EMAIL","a@b.fr",[…]]],
 * "aliases":[["CONTACT","17","EMAIL","a@b.fr"]]}}
 */
final class ReadingJson {
    private static final JsonMapper JSON = new JsonMapper();

    private ReadingJson() {}

    static String write(Reading reading) {
        ObjectNode json = JSON.createObjectNode();
        ArrayNode contributions = json.putArray("contributions");
        reading.contributions().forEach(contribution -> write(contribution, contributions.addArray()));
        ArrayNode moments = json.putArray("moments");
        reading.moments().forEach(moment -> write(moment, moments.addArray()));
        ArrayNode aliases = json.putArray("aliases");
        reading.aliases().forEach(alias -> write(alias.person(), write(alias.key(), aliases.addArray())));
        return json.toString();
    }

    static Reading read(FactSummary summary, String text) {
        try {
            JsonNode json = JSON.readTree(text);
            List<Contribution> contributions = new ArrayList<>();
            json.path("contributions").forEach(element -> contributions.add(contribution(element)));
            List<Moment> moments = new ArrayList<>();
            json.path("moments").forEach(element -> moments.add(moment(element)));
            List<Alias> aliases = new ArrayList<>();
            json.path("aliases").forEach(element -> aliases.add(new Alias(person(element, 0), person(element, 2))));
            return new Reading(summary, contributions, moments, aliases);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("a stored fact must be readable", unreadable);
        }
    }

    private static void write(Contribution contribution, ArrayNode array) {
        array.add(contribution.measure().name())
                .add(Micros.of(contribution.at()))
                .add(contribution.amount().toPlainString())
                .add(contribution.currency());
        write(contribution.dimensions(), array);
        array.add(contribution.value());
    }

    private static void write(Moment moment, ArrayNode array) {
        array.add(moment.type().name()).add(Micros.of(moment.at()));
        write(moment.dimensions(), write(moment.person(), array));
    }

    private static ArrayNode write(PersonKey person, ArrayNode array) {
        return array.add(person.type().name()).add(person.value());
    }

    private static void write(Dimensions dimensions, ArrayNode array) {
        array.addArray()
                .add(dimensions.owner())
                .add(dimensions.source())
                .add(dimensions.segment())
                .add(dimensions.pipeline())
                .add(dimensions.stage());
    }

    private static Contribution contribution(JsonNode element) {
        return new Contribution(
                Measure.valueOf(text(element, 0)),
                Micros.instant(element.path(1).longValue()),
                new BigDecimal(text(element, 2)),
                text(element, 3),
                dimensions(element.path(4)),
                element.path(5).longValue());
    }

    private static Moment moment(JsonNode element) {
        Instant at = Micros.instant(element.path(1).longValue());
        return new Moment(person(element, 2), Moment.Type.valueOf(text(element, 0)), at, dimensions(element.path(4)));
    }

    private static PersonKey person(JsonNode element, int first) {
        return new PersonKey(PersonKey.Type.valueOf(text(element, first)), text(element, first + 1));
    }

    private static Dimensions dimensions(JsonNode element) {
        return new Dimensions(text(element, 0), text(element, 1), text(element, 2), text(element, 3), text(element, 4));
    }

    private static String text(JsonNode element, int index) {
        return Optional.ofNullable(element.path(index).textValue())
                .orElseThrow(() -> new IllegalStateException("a stored reading lacks element " + index));
    }
}
