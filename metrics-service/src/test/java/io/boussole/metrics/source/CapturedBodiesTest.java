package io.boussole.metrics.source;

import static org.assertj.core.api.Assertions.assertThat;

import io.boussole.metrics.decoding.Decoded;
import io.boussole.metrics.decoding.RejectionCode;
import io.boussole.metrics.fact.FactChange;
import io.boussole.metrics.fact.FactState;
import io.boussole.metrics.fact.Property;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What becomes of every captured delivery; {@code -Dbodies.write} writes the page anew. */
class CapturedBodiesTest {
    private static final Path PAGE = Path.of("..", "docs", "bodies.md");

    /** Why a captured body may be refused, by its name. Every other one has to be understood. */
    private static final Map<String, String> REFUSED = new TreeMap<>(Map.of(
            "salesforce/response-ack.xml", "what Salesforce wants to be answered, no delivery",
            "salesforce/response-fault.xml", "what Salesforce understands as a refusal, no delivery"));

    static List<CapturedBody> connected() {
        return CapturedBody.all().stream()
                .filter(body -> body.kind().isPresent())
                .toList();
    }

    @Test
    void areWhatTheCommittedPageSays() throws IOException {
        String generated = page(CapturedBody.all());
        if (System.getProperty("bodies.write") != null) {
            Files.writeString(PAGE, generated);
        }

        assertThat(generated)
                .as("docs/bodies.md is made from the code; run this test with -Dbodies.write and commit it")
                .isEqualTo(Files.readString(PAGE));
    }

    @ParameterizedTest
    @MethodSource("connected")
    void countsOrSaysWhyNot(CapturedBody body) {
        assertThat(body.decoded()).isNotEmpty().allSatisfy(decoded -> assertAnswered(body, decoded));
    }

    private static void assertAnswered(CapturedBody body, Decoded decoded) {
        if (decoded instanceof Decoded.Changes changes) {
            assertThat(changes.facts()).isNotEmpty();
        } else if (decoded instanceof Decoded.Ignored ignored) {
            assertThat(ignored.reason()).isNotBlank();
        } else if (decoded instanceof Decoded.Rejected rejected) {
            assertThat(rejected.code()).isNotEqualTo(RejectionCode.DECODER_FAILED);
            assertThat(rejected.detail()).isNotBlank();
            assertThat(REFUSED).as("bodies that may be refused").containsKey(body.file());
        }
    }

    private static String page(List<CapturedBody> bodies) {
        return """
                # What becomes of captured bodies

                Deliveries of the vendors, captured or published by them, go through the code of their source here, and this page says what \
                is counted of each. It is made from the running code; a test compares it, and `-Dbodies.write` writes it anew. A body \
                whose outcome changes fails the build. The bodies themselves are other people's data and are not part of the project.

                Each line: the body, how many events it was cut into, and for each of them what it says of which facts. `enters` is a step \
                in a history, `clears` a value that is empty now. **Test traffic** is well-formed and false, so it never counts; \
                such a body has a second line that says what it would be if it were live. **Ignored** is known and needed by no measure. \
                **Rejected** is kept and shown with its reason, and can be decoded again. A body under `elements/` is a part of a delivery \
                and stands in the least that has to surround it. Attio's objects and list are named to the connection; all else has a \
                connection that was told nothing.

                | body | events | outcome |
                |---|---|---|
                """ + bodies.stream().map(CapturedBodiesTest::line).collect(Collectors.joining()) + """

                ## Why some are rejected

                """
                + REFUSED.entrySet().stream()
                        .map(refused -> "- `" + refused.getKey() + "`: " + refused.getValue() + "\n")
                        .collect(Collectors.joining());
    }

    private static String line(CapturedBody body) {
        if (body.kind().isEmpty()) {
            return "| `" + body + "` | | no source: this tool sends no webhooks |\n";
        }
        List<Decoded> decoded = body.decoded();
        return "| `" + body + "` | " + decoded.size() + " | "
                + counted(decoded, CapturedBodiesTest::outcome).replace("|", "\\|") + " |\n";
    }

    /** Equal ones once, with their number. */
    private static <T> String counted(List<T> all, Function<T, String> words) {
        Map<String, Long> counts = all.stream()
                .map(words)
                .collect(Collectors.groupingBy(word -> word, LinkedHashMap::new, Collectors.counting()));
        return counts.entrySet().stream()
                .map(entry -> (entry.getValue() == 1 ? "" : entry.getValue() + " × ") + entry.getKey())
                .collect(Collectors.joining("; "));
    }

    private static String outcome(Decoded decoded) {
        if (decoded instanceof Decoded.Changes changes) {
            return counted(changes.facts(), CapturedBodiesTest::said);
        }
        if (decoded instanceof Decoded.Gap gap) {
            return "rejected: GAP " + gap.kind();
        }
        if (decoded instanceof Decoded.Rejected rejected) {
            return "rejected: " + rejected.code() + " " + rejected.detail();
        }
        return decoded instanceof Decoded.Ignored ignored ? "ignored: " + ignored.reason() : "test traffic";
    }

    private static String said(FactChange change) {
        FactState says = change.says();
        List<String> words = new ArrayList<>();
        properties(says, false).forEach(words::add);
        properties(says, true).forEach(property -> words.add("clears " + property));
        says.history().stream()
                .map(entry -> "enters " + entry.slot().property())
                .distinct()
                .forEach(words::add);
        if (!says.absorbed().isEmpty()) {
            words.add("absorbs others");
        }
        return change.fact().kind() + " (" + String.join(", ", words) + ")";
    }

    private static List<String> properties(FactState says, boolean cleared) {
        return says.registers().entrySet().stream()
                .filter(register -> register.getValue().value().isEmpty() == cleared)
                .map(register -> register.getKey().property())
                .distinct()
                .map(Property::name)
                .toList();
    }
}
