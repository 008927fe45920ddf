package io.boussole.metrics.fact.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.boussole.metrics.fact.DealProperty;
import io.boussole.metrics.fact.DealState;
import io.boussole.metrics.fact.Register;
import io.boussole.metrics.fact.StageEntry;
import io.boussole.metrics.fact.Stamp;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A deal's state as it is kept: {@code {"registers":{"AMOUNT":["2000",1705422467780000,""]},
 * "stages":[[1705422467780000,"closedwon"]], "absorbed":{"17":true}}}, times in microseconds since 1970.
 */
final class DealStateJson {
    private static final JsonMapper JSON = new JsonMapper();

    private DealStateJson() {}

    static String write(DealState state) {
        ObjectNode json = JSON.createObjectNode();
        ObjectNode registers = json.putObject("registers");
        state.registers()
                .forEach((property, register) -> registers
                        .putArray(property.name())
                        .add(register.value())
                        .add(micros(register.stamp().at()))
                        .add(register.stamp().rank()));
        ArrayNode stages = json.putArray("stages");
        state.stages()
                .forEach(entry -> stages.addArray().add(micros(entry.at())).add(entry.stage()));
        ObjectNode absorbed = json.putObject("absorbed");
        state.absorbed().forEach(absorbed::put);
        return json.toString();
    }

    static DealState read(String text) {
        try {
            JsonNode json = JSON.readTree(text);
            return new DealState(registers(json.path("registers")), stages(json.path("stages")), absorbed(json));
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("a stored deal must be readable", unreadable);
        }
    }

    private static Map<DealProperty, Register> registers(JsonNode json) {
        Map<DealProperty, Register> registers = new EnumMap<>(DealProperty.class);
        json.properties().forEach(entry -> {
            JsonNode register = entry.getValue();
            Stamp stamp = new Stamp(instant(register.path(1)), register.path(2).textValue());
            registers.put(
                    DealProperty.valueOf(entry.getKey()),
                    new Register(register.path(0).textValue(), stamp));
        });
        return registers;
    }

    private static List<StageEntry> stages(JsonNode json) {
        List<StageEntry> stages = new ArrayList<>();
        json.forEach(entry ->
                stages.add(new StageEntry(instant(entry.path(0)), entry.path(1).textValue())));
        return stages;
    }

    private static SortedMap<String, Boolean> absorbed(JsonNode json) {
        SortedMap<String, Boolean> absorbed = new TreeMap<>();
        json.path("absorbed")
                .properties()
                .forEach(entry -> absorbed.put(entry.getKey(), entry.getValue().booleanValue()));
        return absorbed;
    }

    private static long micros(Instant at) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, at);
    }

    private static Instant instant(JsonNode micros) {
        return Instant.EPOCH.plus(micros.longValue(), ChronoUnit.MICROS);
    }
}
