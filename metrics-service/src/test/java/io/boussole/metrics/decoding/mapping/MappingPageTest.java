package io.boussole.metrics.decoding.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import io.boussole.metrics.DocumentationPage;
import io.boussole.metrics.decoding.Decoded;
import io.boussole.metrics.decoding.Decoders;
import io.boussole.metrics.decoding.Raw;
import io.boussole.metrics.decoding.RawEvent;
import io.boussole.metrics.decoding.SenderSettings;
import io.boussole.metrics.fact.FactChange;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The examples of the page of documentation do what the page says. */
class MappingPageTest {
    private static final Pattern BLOCK = Pattern.compile("```json\n(.*?)```", Pattern.DOTALL);
    private static final Pattern HEADER = Pattern.compile("Headers: `([^:`]+): ([^`]+)`");
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    /** One example of the page. */
    record Example(String name, String mapping, String body, String facts, Map<String, String> headers) {
        @Override
        public String toString() {
            return name;
        }
    }

    static List<Example> examples() {
        String page = DocumentationPage.read("sources/mapping.md");
        String part = page.substring(page.indexOf("## Three examples"), page.indexOf("## Limits"));
        String[] sections = part.split("\n### ", -1);
        return IntStream.range(1, sections.length)
                .mapToObj(section -> example(sections[section]))
                .toList();
    }

    private static Example example(String section) {
        List<String> blocks = new ArrayList<>();
        Matcher block = BLOCK.matcher(section);
        while (block.find()) {
            blocks.add(block.group(1));
        }
        Matcher header = HEADER.matcher(section);
        Map<String, String> headers =
                header.find() ? Map.of(header.group(1).toLowerCase(java.util.Locale.ROOT), header.group(2)) : Map.of();
        return new Example(
                section.lines().findFirst().orElseThrow(), blocks.get(0), blocks.get(1), blocks.get(2), headers);
    }

    @Test
    void hasThreeExamples() {
        assertThat(examples()).hasSize(3);
    }

    @ParameterizedTest
    @MethodSource("examples")
    void makesTheFactsItShows(Example example) throws JsonProcessingException {
        SenderSettings settings = new SenderSettings(ZoneOffset.UTC, Map.of(), Optional.of(example.mapping()));
        Decoded decoded =
                Decoders.decode(new RawEvent("MAPPING", example.body(), example.headers(), Raw.RECEIVED, settings));

        assertThat(decoded).isInstanceOf(Decoded.Changes.class);
        assertThat(shown(((Decoded.Changes) decoded).facts())).isEqualTo(JSON.readTree(example.facts()));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void followsTheSchema(Example example) {
        assertThat(schema().validate(example.mapping(), InputFormat.JSON)).isEmpty();
    }

    @Test
    void hasTheCommittedSchema() {
        DocumentationPage.assertCommitted("mapping.schema.json", MappingSchema.text());
    }

    @Test
    void hasASchemaThatRefusesWhatTheReaderRefuses() {
        String wrong = "{\"facts\":[{\"kind\":\"DEAL\",\"id\":\"$.id\",\"properties\":{\"montant\":\"$.a\"}}]}";

        assertThat(schema().validate(wrong, InputFormat.JSON)).isNotEmpty();
        assertThat(MappingReader.read(wrong).mapping()).isEmpty();
    }

    private static JsonSchema schema() {
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(MappingSchema.text());
    }

    private static JsonNode shown(List<FactChange> changes) {
        ArrayNode facts = JSON.createArrayNode();
        for (FactChange change : changes) {
            ObjectNode fact = facts.addObject();
            fact.put("kind", change.fact().kind().name());
            fact.put("id", change.fact().id());
            fact.put("at", change.at().toString());
            ObjectNode properties = fact.putObject("properties");
            change.says().registers().forEach((slot, register) -> properties.put(slot.text(), register.value()));
        }
        return facts;
    }
}
