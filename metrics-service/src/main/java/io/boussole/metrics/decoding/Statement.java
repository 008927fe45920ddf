package io.boussole.metrics.decoding;

import io.boussole.metrics.fact.FactChange;
import io.boussole.metrics.fact.FactId;
import io.boussole.metrics.fact.FactState;
import io.boussole.metrics.fact.HistoryEntry;
import io.boussole.metrics.fact.Property;
import io.boussole.metrics.fact.Register;
import io.boussole.metrics.fact.Slot;
import io.boussole.metrics.fact.Stamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** What an event says of one fact, put together member by member under the event's stamp. */
public final class Statement {
    private final FactId fact;
    private final Stamp stamp;
    private final SortedMap<Slot, Register> registers = new TreeMap<>();
    private final List<HistoryEntry> history = new ArrayList<>();

    public Statement(FactId fact, Stamp stamp) {
        this.fact = fact;
        this.stamp = stamp;
    }

    public Statement say(Property property, String value) {
        return say(Slot.of(property), value);
    }

    public Statement say(Slot slot, String value) {
        return say(slot, new Register(value, stamp));
    }

    public Statement say(Slot slot, Register register) {
        registers.put(slot, register);
        return this;
    }

    /** Says nothing where there is no value. */
    public Statement say(Property property, Optional<String> value) {
        value.filter(text -> !text.isEmpty()).ifPresent(text -> say(property, text));
        return this;
    }

    public Statement say(Property property, Instant at) {
        return say(property, at.toString());
    }

    /** That {@code slot} was {@code value} from {@code at} on. */
    public Statement since(Slot slot, Instant at, String value) {
        history.add(new HistoryEntry(slot, at, value));
        return this;
    }

    public FactChange change() {
        List<HistoryEntry> sorted = history.stream().sorted().distinct().toList();
        return new FactChange(fact, stamp.at(), new FactState(registers, sorted, Collections.emptySortedMap()));
    }
}
