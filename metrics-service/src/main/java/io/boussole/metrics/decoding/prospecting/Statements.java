package io.boussole.metrics.decoding.prospecting;

import io.boussole.metrics.fact.FactChange;
import io.boussole.metrics.fact.FactId;
import io.boussole.metrics.fact.FactState;
import io.boussole.metrics.fact.Lifecycle;
import io.boussole.metrics.fact.Property;
import io.boussole.metrics.fact.Register;
import io.boussole.metrics.fact.Slot;
import io.boussole.metrics.fact.Stamp;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** What one event says of one fact, put together value by value. */
public final class Statements {
    private final Instant at;
    private final SortedMap<Slot, Register> registers = new TreeMap<>();

    private Statements(Instant at) {
        this.at = at;
    }

    /** @param at the sender's time of the event */
    public static Statements at(Instant at) {
        return new Statements(at);
    }

    public Instant time() {
        return at;
    }

    /** Empty text says that the sender cleared the value. */
    public Statements say(Property property, String value) {
        return say(Slot.of(property), value);
    }

    public Statements say(Slot slot, String value) {
        registers.put(slot, new Register(value, Stamp.of(at)));
        return this;
    }

    public Statements sayIfKnown(Property property, Optional<String> value) {
        value.filter(text -> !text.isEmpty()).ifPresent(text -> say(property, text));
        return this;
    }

    /** That the fact is about the other one of this identifier. */
    public Statements link(Property property, Optional<String> id) {
        id.ifPresent(other -> say(new Slot(property, other), "true"));
        return this;
    }

    public Statements happened(Property property, Instant when) {
        return say(property, when.toString());
    }

    public Statements lifecycle(Lifecycle lifecycle) {
        registers.put(Slot.of(Property.LIFECYCLE), lifecycle.at(at));
        return this;
    }

    public FactChange of(FactId fact) {
        return new FactChange(fact, at, new FactState(registers, List.of(), Collections.emptySortedMap()));
    }
}
