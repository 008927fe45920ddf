package io.boussole.metrics.fact;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * All that the events seen so far say of one fact. What a single event says is such a state too, and events are folded by {@link
 * #join}, which is commutative, associative and idempotent: any order, repetition and grouping of the same events gives the same
 * state.
 *
 * @param history what was so from when on, in order of slot and time; of each slot its first entry, so that a first day never moves, and
 *     the newest {@value #ENTRIES_KEPT}
 * @param absorbed facts of the same kind merged into this one; true for the one whose values come first where this one has none
 */
public record FactState(
        SortedMap<Slot, Register> registers, List<HistoryEntry> history, SortedMap<String, Boolean> absorbed) {
    /** The first and the newest of a union are themselves independent of order, so the bound costs nothing of the promise above. */
    static final int ENTRIES_KEPT = 100;

    private static final FactState EMPTY =
            new FactState(Collections.emptySortedMap(), List.of(), Collections.emptySortedMap());

    public FactState {
        registers = Collections.unmodifiableSortedMap(new TreeMap<>(registers));
        history = List.copyOf(history);
        absorbed = Collections.unmodifiableSortedMap(new TreeMap<>(absorbed));
    }

    public static FactState empty() {
        return EMPTY;
    }

    /** A state that says one thing. */
    public static FactState of(Property property, Register register) {
        return of(Slot.of(property), register);
    }

    /** A state that says one thing. */
    public static FactState of(Slot slot, Register register) {
        return new FactState(new TreeMap<>(Map.of(slot, register)), List.of(), Collections.emptySortedMap());
    }

    /** A state that says since when something is so. */
    public static FactState of(HistoryEntry entry) {
        return new FactState(Collections.emptySortedMap(), List.of(entry), Collections.emptySortedMap());
    }

    /** A state that says that these facts are one with it now. */
    public static FactState absorbing(SortedMap<String, Boolean> absorbed) {
        return new FactState(Collections.emptySortedMap(), List.of(), absorbed);
    }

    /** What both states say together. */
    public FactState join(FactState other) {
        SortedMap<Slot, Register> joined = new TreeMap<>(registers);
        other.registers.forEach((slot, register) ->
                joined.merge(slot, register, (one, another) -> slot.property().chosen(one, another)));
        if (joined.containsKey(Slot.of(Property.ERASED))) {
            joined.keySet().removeIf(slot -> slot.property().isPersonal());
        }
        return new FactState(joined, joinedHistory(other), joinedAbsorbed(other));
    }

    /**
     * This state, with what it does not say filled in from {@code other}. What happens once happened when either of them says first: a
     * contact that was a lead is known since it was one.
     */
    FactState orElse(FactState other) {
        SortedMap<Slot, Register> filled = new TreeMap<>(other.registers);
        registers.forEach((slot, register) ->
                filled.merge(slot, register, (theirs, own) -> slot.property().ownOrEarliest(own, theirs)));
        List<HistoryEntry> all = new ArrayList<>(history);
        other.history.stream().filter(entry -> history(entry.slot()).isEmpty()).forEach(all::add);
        return new FactState(filled, all.stream().sorted().toList(), absorbed);
    }

    /** Like {@link #orElse}, of a fact that {@code other} became: what it was before belongs to its history. */
    FactState continuing(FactState other) {
        FactState filled = orElse(other);
        SortedSet<HistoryEntry> all = new TreeSet<>(filled.history);
        all.addAll(other.history);
        return new FactState(filled.registers, List.copyOf(all), filled.absorbed);
    }

    /** Whether the fact is there and real. */
    public boolean isCounted() {
        return !says(Property.LIFECYCLE, Lifecycle.DELETED.name())
                && value(Property.ERASED).isEmpty()
                && value(Property.MERGED_INTO).isEmpty()
                && !says(Property.TEST, "true");
    }

    /** The value, unless it was never said or was cleared. */
    public Optional<String> value(Property property) {
        return value(Slot.of(property));
    }

    /** Like {@link #value(Property)}, of one part. */
    public Optional<String> value(Slot slot) {
        return register(slot).map(Register::value).filter(value -> !value.isEmpty());
    }

    public Optional<Register> register(Slot slot) {
        return Optional.ofNullable(registers.get(slot));
    }

    Optional<Register> register(Property property) {
        return register(Slot.of(property));
    }

    public boolean says(Property property, String value) {
        return value(property).filter(value::equals).isPresent();
    }

    /** The parts of a property that have a value, in order. */
    public SortedMap<String, String> parts(Property property) {
        SortedMap<String, String> parts = new TreeMap<>();
        registers.forEach((slot, register) -> {
            if (slot.property() == property && !register.value().isEmpty()) {
                parts.put(slot.part(), register.value());
            }
        });
        return parts;
    }

    /** What a slot said from when on, in order of time. */
    public List<HistoryEntry> history(Slot slot) {
        return history.stream().filter(entry -> entry.slot().equals(slot)).toList();
    }

    /** Entries into stages, in order of time. */
    public List<HistoryEntry> stages() {
        return history(Slot.of(Property.STAGE));
    }

    private List<HistoryEntry> joinedHistory(FactState other) {
        if (other.history.isEmpty()) {
            return history;
        }
        SortedSet<HistoryEntry> union = new TreeSet<>(history);
        union.addAll(other.history);
        List<HistoryEntry> all = List.copyOf(union);
        if (all.size() <= ENTRIES_KEPT) {
            return all;
        }
        List<HistoryEntry> kept = new ArrayList<>();
        for (int entry = 0; entry < all.size(); entry++) {
            if (!isOfSlot(all, entry - 1, entry) || !isOfSlot(all, entry + ENTRIES_KEPT, entry)) {
                kept.add(all.get(entry));
            }
        }
        return kept;
    }

    /** Whether there is another entry, and of the same slot. */
    private static boolean isOfSlot(List<HistoryEntry> all, int other, int entry) {
        return other >= 0
                && other < all.size()
                && all.get(other).slot().equals(all.get(entry).slot());
    }

    private SortedMap<String, Boolean> joinedAbsorbed(FactState other) {
        SortedMap<String, Boolean> joined = new TreeMap<>(absorbed);
        other.absorbed.forEach((id, first) -> joined.merge(id, first, Boolean::logicalOr));
        return joined;
    }
}
