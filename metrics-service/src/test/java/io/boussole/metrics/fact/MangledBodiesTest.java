package io.boussole.metrics.fact;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.boussole.metrics.decoding.CalendlyBodies;
import io.boussole.metrics.decoding.Decoded;
import io.boussole.metrics.decoding.Raw;
import io.boussole.metrics.decoding.StripeBodies;
import io.boussole.metrics.source.VendorBodies;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Bodies of which any one member is missing or something else: understood or not, nothing fails. */
class MangledBodiesTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Instant AT = Instant.parse("2027-01-04T10:00:00Z");
    private static final List<String> REPLACEMENTS = List.of(
            "null",
            "{}",
            "[]",
            "[{}]",
            "[[1]]",
            "true",
            "-1",
            "0.5",
            "1e400",
            "123456789012345678901234567890123",
            "\"\"",
            "\"\\u0000\\ud800\"",
            "\"not what it was\"",
            "\"9999-12-31T23:59:59Z\"",
            "{\"id\":{\"id\":1},\"email\":7,\"amount\":\"x\"}");

    @Test
    void survivesOurOwnBodies() {
        StripeBodies stripe = StripeBodies.monthly("cus_1", "sub_1", 2000, AT);
        survives(
                "STRIPE",
                stripe.updated(AT)
                        .replace(
                                "\"discount\":null",
                                "\"discount\":{\"coupon\":{\"amount_off\":5,\"percent_off\":1,\"duration\":\"forever\"}}"));
        survives("STRIPE", stripe.priced(1).updatedFrom(stripe, AT));
        survives("STRIPE", stripe.deleted(AT));
        CalendlyBodies calendly = CalendlyBodies.of("ada", AT, AT);
        survives("CALENDLY", calendly.insteadOf("eve").movedTo("bob").absent().canceled(AT));
    }

    @ParameterizedTest
    @CsvSource({"STRIPE, stripe", "CALENDLY, calendly", "CALCOM, calcom", "CHARGEBEE, chargebee", "SEGMENT, segment"})
    void survivesTheCapturedBodies(String source, String folder) {
        for (byte[] body : VendorBodies.all(folder)) {
            survives(source, new String(body, UTF_8).replaceAll("(\"livemode\"\\s*:\\s*)false", "$1true"));
        }
    }

    private static void survives(String source, String body) {
        List<String> mangled = new ArrayList<>();
        JsonNode root = parse(body);
        mangle(root, root, mangled);
        assertThatCode(() -> mangled.forEach(event -> read(source, event))).doesNotThrowAnyException();
    }

    private static void read(String source, String event) {
        if (Raw.decode(source, event) instanceof Decoded.Changes changes) {
            changes.facts().forEach(change -> FactReaders.read(change.fact(), change.says(), FactRules.DEFAULT));
        }
    }

    /** One body for each member and each thing that could stand in its place. */
    private static void mangle(JsonNode root, JsonNode node, List<String> mangled) {
        if (node instanceof ObjectNode object) {
            List<String> names = new ArrayList<>();
            object.fieldNames().forEachRemaining(names::add);
            for (String name : names) {
                JsonNode former = object.get(name);
                mangle(root, former, mangled);
                for (String replacement : REPLACEMENTS) {
                    object.set(name, parse(replacement));
                    mangled.add(root.toString());
                }
                object.remove(name);
                mangled.add(root.toString());
                object.set(name, former);
            }
        } else if (node instanceof ArrayNode array) {
            array.forEach(element -> mangle(root, element, mangled));
        }
    }

    private static JsonNode parse(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException notJson) {
            throw new IllegalArgumentException(notJson);
        }
    }
}
