package io.boussole.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import io.boussole.contracts.kpi.KpiJudged;
import io.boussole.contracts.kpi.KpiObserved;
import io.boussole.contracts.kpi.KpiVerdict;
import io.boussole.contracts.plan.PlanPublished;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Compacted topics keep records for years: what was sent first is read for ever. */
class OlderRecordsTest {
    private final ObjectMapper json = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    @Test
    void planOfTheFirstVersionIsStillRead() throws IOException {
        PlanPublished plan = json.treeToValue(first(), PlanPublished.class);

        assertThat(plan.version()).isEqualTo(3);
        assertThat(plan.channels()).isEmpty();
        assertThat(plan.battles()).isEmpty();
        assertThat(plan.ownerId()).isNull();
        assertThat(plan.kpis())
                .singleElement()
                .satisfies(kpi -> assertThat(kpi.cadence()).isEmpty());
        assertThat(plan.team())
                .singleElement()
                .satisfies(member -> assertThat(member.rampProfile()).isEmpty());
    }

    @Test
    void planOfTheFirstVersionStillHasTheSchema() throws IOException {
        ObjectNode plan = first();
        plan.path("kpis").forEach(kpi -> ((ObjectNode) kpi).remove(List.of("label", "stopThreshold", "channelId")));
        plan.path("team").forEach(member -> ((ObjectNode) member).remove("managerId"));

        assertThat(JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                        .getSchema(new RecordSchemas().of(Topic.PLAN_PUBLISHED))
                        .validate(plan))
                .isEmpty();
    }

    @Test
    void observationOfTheFirstVersionIsStillRead() throws IOException {
        ObjectNode first = read("kpi.observed.first.json");

        KpiObserved observed = json.treeToValue(first, KpiObserved.class);

        assertThat(observed.delays()).isEmpty();
        assertThat(observed.watermarks()).isEmpty();
        assertThat(observed.view()).isNull();
        assertThat(observed.projectedCompleteness()).isNull();
        assertThat(observed.days()).singleElement().satisfies(day -> {
            assertThat(day.squares()).isNull();
            assertThat(day.logs()).isNull();
            assertThat(day.logSquares()).isNull();
            assertThat(day.positives()).isNull();
        });
        assertThat(JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                        .getSchema(new RecordSchemas().of(Topic.KPI_OBSERVED))
                        .validate(first))
                .isEmpty();
    }

    @Test
    void verdictOfTheFirstVersionIsStillRead() throws IOException {
        ObjectNode first = read("kpi.judged.first.json");

        KpiJudged judged = json.treeToValue(first, KpiJudged.class);

        assertThat(judged.verdict()).isEqualTo(KpiVerdict.UNDER_PERFORMANCE);
        assertThat(judged.revision()).isEqualTo(7);
        assertThat(JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                        .getSchema(new RecordSchemas().of(Topic.KPI_JUDGED))
                        .validate(first))
                .isEmpty();
    }

    @Test
    void whatComesLaterIsPassedOver() throws IOException {
        ObjectNode later = first().put("weather", "fine");

        assertThat(json.treeToValue(later, PlanPublished.class).version()).isEqualTo(3);
    }

    private ObjectNode first() throws IOException {
        return read("plan.published.first.json");
    }

    private ObjectNode read(String name) throws IOException {
        try (InputStream file = OlderRecordsTest.class.getResourceAsStream(name)) {
            return (ObjectNode) json.readTree(file);
        }
    }
}
