package io.boussole.metrics.decoding.vocabulary;

import io.boussole.metrics.fact.FactChange;
import io.boussole.metrics.fact.FactId;
import io.boussole.metrics.fact.FactKind;
import io.boussole.metrics.fact.FactState;
import io.boussole.metrics.fact.HistoryEntry;
import io.boussole.metrics.fact.Lifecycle;
import io.boussole.metrics.fact.Property;
import io.boussole.metrics.fact.Register;
import io.boussole.metrics.fact.Slot;
import io.boussole.metrics.fact.Stamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Gathers what one event says of one fact. Values come as {@link Values} reads them. */
public final class FactWriter {
    private static final String ONLY_SUBSCRIPTION = "main";

    private final FactId fact;
    private final Stamp stamp;
    private final SortedMap<Slot, Register> registers = new TreeMap<>();
    private final List<HistoryEntry> history = new ArrayList<>();
    private String subscription = ONLY_SUBSCRIPTION;

    /** @param rank tells apart what is said of one instant; may be empty */
    public FactWriter(FactId fact, Instant at, String rank) {
        this.fact = fact;
        this.stamp = new Stamp(at, rank);
    }

    /** Whose recurring revenue is said from here on. */
    public FactWriter subscription(String id) {
        subscription = id;
        return this;
    }

    /** Says a value of a field, or clears it. */
    public FactWriter say(Field field, String value) {
        String part = field.perSubscription() ? subscription : "";
        return say(new Slot(field.property(), part), value);
    }

    public FactWriter say(Property property, String value) {
        return say(Slot.of(property), value);
    }

    /** Says that the fact has, or no longer has, a link. */
    public FactWriter link(Field field, String id, boolean linked) {
        return say(new Slot(field.property(), id), Boolean.toString(linked));
    }

    public FactWriter toolId(Field field, String tool, String id) {
        return say(new Slot(field.property(), tool), id);
    }

    /** Unless something was said of it. */
    public FactWriter sayIfAbsent(Property property, String value) {
        registers.putIfAbsent(Slot.of(property), new Register(value, stamp));
        return this;
    }

    public FactWriter lifecycle(Lifecycle lifecycle) {
        registers.put(Slot.of(Property.LIFECYCLE), lifecycle.at(stamp.at()));
        return this;
    }

    /** Takes the stage, the person's stage and the recurring revenue as being so from {@code since} on. */
    public FactWriter since(Instant since) {
        entry(Slot.of(Property.STAGE), since);
        entry(Slot.of(Property.LIFECYCLE_STAGE), since);
        entry(new Slot(Property.MRR, subscription), since);
        revenueEnds();
        return this;
    }

    public boolean saysNothing() {
        return registers.isEmpty();
    }

    public Instant at() {
        return stamp.at();
    }

    /** The change, and with a visit or a form that of the browser it came from. */
    public List<FactChange> changes() {
        List<FactChange> changes = new ArrayList<>();
        changes.add(new FactChange(
                fact,
                stamp.at(),
                new FactState(registers, history.stream().distinct().sorted().toList(), Collections.emptySortedMap())));
        @Nullable String visitor = value(Property.VISITOR);
        if (visitor != null && (fact.kind() == FactKind.VISIT || fact.kind() == FactKind.SUBMISSION)) {
            changes.add(browser(visitor));
        }
        return changes;
    }

    private FactChange browser(String visitor) {
        FactWriter browser = new FactWriter(new FactId(FactKind.VISITOR, visitor), stamp.at(), stamp.rank());
        browser.say(
                Property.CREATION_EVENT,
                Objects.requireNonNullElse(
                        value(Property.OCCURRED_AT), stamp.at().toString()));
        for (Property shared : List.of(Property.EMAIL, Property.SOURCE, Property.TEST)) {
            @Nullable String said = value(shared);
            if (said != null) {
                browser.say(shared, said);
            }
        }
        return browser.changes().get(0);
    }

    private FactWriter say(Slot slot, String value) {
        registers.put(slot, new Register(value, stamp));
        return this;
    }

    private void entry(Slot slot, Instant since) {
        @Nullable Register said = registers.get(slot);
        if (said != null && !said.value().isEmpty()) {
            history.add(new HistoryEntry(slot, since, said.value()));
        }
    }

    /** A subscription that has ended is worth nothing from then on. */
    private void revenueEnds() {
        Slot revenue = new Slot(Property.MRR, subscription);
        @Nullable Register ended = registers.get(new Slot(Property.ENDED_AT, subscription));
        if (ended != null && !ended.value().isEmpty() && registers.containsKey(revenue)) {
            history.add(new HistoryEntry(revenue, Instant.parse(ended.value()), "0"));
        }
    }

    private @Nullable String value(Property property) {
        @Nullable Register said = registers.get(Slot.of(property));
        return said == null || said.value().isEmpty() ? null : said.value();
    }
}
