package io.boussole.metrics.decoding;

import com.fasterxml.jackson.databind.JsonNode;
import io.boussole.metrics.fact.FactState;
import io.boussole.metrics.fact.HistoryEntry;
import io.boussole.metrics.fact.Property;
import io.boussole.metrics.fact.Register;
import io.boussole.metrics.fact.Slot;
import io.boussole.metrics.fact.Stamp;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** Collects what a whole object says of one fact. A member that is absent says nothing, a null one says cleared. */
public final class Says {
    private final SortedMap<Slot, Register> registers = new TreeMap<>();
    private final List<HistoryEntry> history = new ArrayList<>();

    /** Says what {@code node} holds, as {@code reading} makes a value of it. */
    public Says set(Property property, JsonNode node, Stamp stamp, UnaryOperator<String> reading) {
        return node.isMissingNode()
                ? this
                : set(property, Members.scalar(node).map(reading).orElse(""), stamp);
    }

    public Says label(Property property, JsonNode node, Stamp stamp) {
        return set(property, node, stamp, Texts::label);
    }

    public Says set(Property property, String value, Stamp stamp) {
        registers.put(Slot.of(property), new Register(value, stamp));
        return this;
    }

    /** That the fact is linked to the one of this identifier. */
    public Says link(Property property, String id, Stamp stamp) {
        registers.put(new Slot(property, id), new Register("true", stamp));
        return this;
    }

    /** That it is no longer. */
    public Says unlink(Property property, String id, Stamp stamp) {
        registers.putIfAbsent(new Slot(property, id), new Register("false", stamp));
        return this;
    }

    public Says entered(Property property, String value, Stamp since) {
        if (!value.isEmpty()) {
            history.add(new HistoryEntry(Slot.of(property), since.at(), value));
        }
        return this;
    }

    public FactState state() {
        FactState state = new FactState(registers, List.of(), Collections.emptySortedMap());
        for (HistoryEntry entry : history) {
            state = state.join(FactState.of(entry));
        }
        return state;
    }
}
