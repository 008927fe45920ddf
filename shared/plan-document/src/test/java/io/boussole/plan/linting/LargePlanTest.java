package io.boussole.plan.linting;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.boussole.plan.format.DocumentFormat;
import io.boussole.plan.format.DocumentLimits;
import io.boussole.plan.format.DocumentReader;
import io.boussole.plan.format.DocumentWriter;
import io.boussole.testing.ExamplePlan;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

/** A plan fifty times as large as the example is linted in time that stays far from growing with its square. */
class LargePlanTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final DocumentReader reader = new DocumentReader(DocumentLimits.DEFAULT);
    private final JsonNode example =
            reader.read(ExamplePlan.bytes(), DocumentFormat.YAML).tree();

    @Test
    void fiftyTimesTheExampleIsLintedInTime() {
        byte[] large = DocumentWriter.write(times(50), DocumentFormat.YAML).getBytes(StandardCharsets.UTF_8);

        Assertions.assertTimeout(PATIENCE, () -> {
            LintReport report =
                    new PlanLinter(DocumentLimits.DEFAULT, Clock.systemUTC()).lint(large, DocumentFormat.YAML);
            assertThat(report.findings())
                    .extracting(LintFinding::code)
                    .contains("MAX_BATTLES", "SHARES_MUST_SUM_TO_1", "TOO_MANY_KEY_KPIS")
                    .doesNotContain("UNKNOWN_REFERENCE", "DUPLICATE_ID");
            assertThat(report.findings())
                    .filteredOn(finding -> finding.code().equals("TASK_WITHOUT_VERB"))
                    .as("two in the example")
                    .hasSize(100);
        });
    }

    /** Every list of the plan that many times, each copy with ids and references of its own. */
    private ObjectNode times(int count) {
        ObjectNode large = example.deepCopy();
        for (Map.Entry<String, JsonNode> part : example.properties()) {
            if (part.getValue() instanceof ArrayNode items) {
                ArrayNode all = large.putArray(part.getKey());
                for (int copy = 0; copy < count; copy++) {
                    int number = copy;
                    items.forEach(item -> all.add(numbered(item.deepCopy(), number)));
                }
            }
        }
        return large;
    }

    private static JsonNode numbered(JsonNode node, int number) {
        if (node instanceof ArrayNode items) {
            for (int index = 0; index < items.size(); index++) {
                numbered(items.get(index), number);
            }
        }
        if (node instanceof ObjectNode object) {
            object.properties().forEach(member -> {
                if (isReference(member.getKey()) && member.getValue().isTextual() && number > 0) {
                    member.setValue(TextNode.valueOf(member.getValue().textValue() + "-" + number));
                } else if (isReference(member.getKey()) && member.getValue() instanceof ArrayNode ids && number > 0) {
                    for (int index = 0; index < ids.size(); index++) {
                        ids.set(index, TextNode.valueOf(ids.get(index).textValue() + "-" + number));
                    }
                }
                numbered(member.getValue(), number);
            });
        }
        return node;
    }

    private static boolean isReference(String member) {
        return member.endsWith("Id")
                || member.endsWith("Ids")
                || member.equals("id")
                || member.equals("driver")
                || member.equals("executors")
                || member.equals("support");
    }
}
