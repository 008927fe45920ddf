package io.boussole.plan.format;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.boussole.plan.document.Kpi;
import io.boussole.testing.ExamplePlan;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ExampleRoundTripTest {
    private final DocumentReader reader = new DocumentReader(DocumentLimits.DEFAULT);

    @ParameterizedTest
    @EnumSource
    void exportOfTheExampleIsTheExample(DocumentFormat format) {
        ReadDocument imported = reader.read(ExamplePlan.bytes(), DocumentFormat.YAML);

        String exported = DocumentWriter.write(imported.tree(), format);
        ReadDocument again = reader.read(exported.getBytes(StandardCharsets.UTF_8), format);

        assertThat(again.tree()).isEqualTo(imported.tree());
        assertThat(again.plan()).isEqualTo(imported.plan());
        assertThat(DocumentWriter.write(again.tree(), format)).isEqualTo(exported);
    }

    @Test
    void anotherParserReadsTheSameInTheExport() throws Exception {
        JsonNode tree = reader.read(ExamplePlan.bytes(), DocumentFormat.YAML).tree();

        JsonNode example = new YAMLMapper().readTree(ExamplePlan.bytes());
        JsonNode exported = new YAMLMapper().readTree(DocumentWriter.write(tree, DocumentFormat.YAML));

        assertThat(exported).isEqualTo(example);
    }

    @Test
    void recordsSayWhatTheDocumentSays() {
        Kpi speedToLead = reader.read(ExamplePlan.bytes(), DocumentFormat.YAML)
                .plan()
                .kpis()
                .get(8);

        assertThat(speedToLead.id()).isEqualTo("speed-to-lead");
        assertThat(speedToLead.limit()).isEqualTo(Duration.ofHours(2));
        assertThat(speedToLead.target()).isEqualTo(new BigDecimal("0.90"));
        assertThat(speedToLead.scope()).isEqualTo(new Kpi.Scope("inbound", null, null));
    }

    @Test
    void emptyMembersAndNullsAreGivenBackAsTheyCame() {
        String unfinished = "{\"name\":null,\"battles\":[{\"id\":\"b\",\"assignments\":{\"support\":[]}}]}";

        ReadDocument read = reader.read(unfinished.getBytes(StandardCharsets.UTF_8), DocumentFormat.JSON);

        assertThat(DocumentWriter.write(read.tree(), DocumentFormat.JSON)).isEqualToIgnoringWhitespace(unfinished);
    }
}
