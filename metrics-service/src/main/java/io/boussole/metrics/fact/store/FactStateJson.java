package io.boussole.metrics.fact.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.boussole.metrics.fact.FactState;
import io.boussole.metrics.fact.HistoryEntry;
import io.boussole.metrics.fact.Register;
import io.boussole.metrics.fact.Slot;
import io.boussole.metrics.fact.Stamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A fact's state as it is kept: {@code {"registers":{"AMOUNT":["2000",1705422467780000,""]},
 * "history":[["STAGE",1705422467780000,"closedwon"]], "absorbed":{"17":true}}}, times in microseconds since 1970.
 */
final class FactStateJson {
    private static final JsonMapper JSON = new JsonMapper();

    private FactStateJson() {}

    static String write(FactState state) {
        ObjectNode json = JSON.createObjectNode();
        ObjectNode registers = json.putObject("registers");
        state.registers()
                .forEach((slot, register) -> registers
                        .putArray(slot.text())
                        .add(register.value())
                        .add(Micros.of(register.stamp().at()))
                        .add(register.stamp().rank()));
        ArrayNode history = json.putArray("history");
        state.history()
                .forEach(entry -> history.addArray()
                        .add(entry.slot().text())
                        .add(Micros.of(entry.at()))
                        .add(entry.value()));
        ObjectNode absorbed = json.putObject("absorbed");
        state.absorbed().forEach(absorbed::put);
        return json.toString();
    }

    static FactState read(String text) {
        try {
            JsonNode json = JSON.readTree(text);
            return new FactState(registers(json.path("registers")), history(json.path("history")), absorbed(json));
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("a stored fact must be readable", unreadable);
        }
    }

    private static SortedMap<Slot, Register> registers(JsonNode json) {
        SortedMap<Slot, Register> registers = new TreeMap<>();
        json.properties().forEach(entry -> {
            JsonNode register = entry.getValue();
            Stamp stamp = new Stamp(instant(register.path(1)), register.path(2).textValue());
            registers.put(
                    Slot.parse(entry.getKey()), new Register(register.path(0).textValue(), stamp));
        });
        return registers;
    }

    private static List<HistoryEntry> history(JsonNode json) {
        List<HistoryEntry> history = new ArrayList<>();
        json.forEach(entry -> history.add(new HistoryEntry(
                Slot.parse(entry.path(0).textValue()),
                instant(entry.path(1)),
                entry.path(2).textValue())));
        return history;
    }

    private static SortedMap<String, Boolean> absorbed(JsonNode json) {
        SortedMap<String, Boolean> absorbed = new TreeMap<>();
        json.path("absorbed")
                .properties()
                .forEach(entry -> absorbed.put(entry.getKey(), entry.getValue().booleanValue()));
        return absorbed;
    }

    private static Instant instant(JsonNode micros) {
        return Micros.instant(micros.longValue());
    }
}
