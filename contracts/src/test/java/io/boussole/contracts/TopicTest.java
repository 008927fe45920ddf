package io.boussole.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import io.boussole.contracts.kpi.DailyObservation;
import io.boussole.contracts.kpi.KpiObserved;
import io.boussole.contracts.kpi.MetricKind;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TopicTest {
    private static final Path SCHEMAS = Path.of("src/main/resources/io/boussole/contracts");
    private final ObjectMapper json = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    /** A difference is a change of what other programs read: additions only, and {@code -Dschema.write} to accept it. */
    @ParameterizedTest
    @EnumSource(Topic.class)
    void hasTheSchemaThatIsCommitted(Topic topic) throws IOException {
        Path committed = SCHEMAS.resolve(topic.topicName() + ".schema.json");
        String current = new RecordSchemas().of(topic).toPrettyString() + "\n";
        if (System.getProperty("schema.write") != null) {
            Files.createDirectories(SCHEMAS);
            Files.writeString(committed, current);
        }

        assertThat(current).isEqualTo(Files.readString(committed));
    }

    @Test
    void describesWhatIsSent() throws JsonProcessingException {
        KpiObserved observed = new KpiObserved(
                new UUID(1, 2),
                3,
                "closing",
                "CLOSE_RATE",
                1,
                MetricKind.RATE,
                null,
                LocalDate.of(2026, 10, 1),
                LocalDate.of(2026, 12, 31),
                7,
                new BigDecimal("0.125"),
                80,
                List.of(
                        new DailyObservation(LocalDate.of(2026, 10, 2), BigDecimal.ONE, BigDecimal.TEN, 3),
                        new DailyObservation(
                                LocalDate.of(2026, 10, 3),
                                new BigDecimal("20"),
                                new BigDecimal("2"),
                                0,
                                new BigDecimal("200"),
                                new BigDecimal("4.60517"),
                                new BigDecimal("10.6038"))),
                null,
                Instant.EPOCH);

        assertThat(schema(Topic.KPI_OBSERVED).validate(json.valueToTree(observed)))
                .isEmpty();
    }

    @Test
    void missesWhatIsRequired() throws JsonProcessingException {
        assertThat(schema(Topic.KPI_OBSERVED).validate(json.readTree("{\"kpiId\": 3}")))
                .isNotEmpty();
    }

    private static JsonSchema schema(Topic topic) {
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(new RecordSchemas().of(topic));
    }
}
