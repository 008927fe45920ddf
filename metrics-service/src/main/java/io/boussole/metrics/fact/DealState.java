package io.boussole.metrics.fact;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * All that the events seen so far say of one deal. What a single event says is such a state too, and events are folded by {@link
 * #join}, which is commutative, associative and idempotent: any order, repetition and grouping of the same events gives the same
 * state.
 *
 * @param stages entries into stages in order of time, the newest {@value #STAGES_KEPT}
 * @param absorbed deals merged into this one; true for the one whose values come first where this deal has none of its own
 */
public record DealState(
        Map<DealProperty, Register> registers, List<StageEntry> stages, SortedMap<String, Boolean> absorbed) {
    /** Keeping the newest of a union is itself independent of order, so the bound costs nothing of the promise above. */
    static final int STAGES_KEPT = 100;

    private static final DealState EMPTY = new DealState(Map.of(), List.of(), Collections.emptySortedMap());

    public DealState {
        registers = registers.isEmpty() ? Map.of() : Collections.unmodifiableMap(new EnumMap<>(registers));
        stages = List.copyOf(stages);
        absorbed = Collections.unmodifiableSortedMap(new TreeMap<>(absorbed));
    }

    public static DealState empty() {
        return EMPTY;
    }

    /** A state that says one thing. */
    public static DealState of(DealProperty property, Register register) {
        return new DealState(Map.of(property, register), List.of(), Collections.emptySortedMap());
    }

    /** What both states say together. */
    public DealState join(DealState other) {
        Map<DealProperty, Register> joined = new EnumMap<>(DealProperty.class);
        joined.putAll(registers);
        other.registers.forEach((property, register) -> joined.merge(property, register, Register::newest));
        if (joined.containsKey(DealProperty.ERASED)) {
            joined.remove(DealProperty.NAME);
        }
        return new DealState(joined, joinedStages(other), joinedAbsorbed(other));
    }

    /** This state, with what it does not say filled in from {@code other}. */
    DealState orElse(DealState other) {
        Map<DealProperty, Register> filled = new EnumMap<>(DealProperty.class);
        filled.putAll(other.registers);
        filled.putAll(registers);
        return new DealState(filled, stages.isEmpty() ? other.stages : stages, absorbed);
    }

    /** The value, unless it was never said or was cleared. */
    public Optional<String> value(DealProperty property) {
        return register(property).map(Register::value).filter(value -> !value.isEmpty());
    }

    Optional<Register> register(DealProperty property) {
        return Optional.ofNullable(registers.get(property));
    }

    boolean says(DealProperty property, String value) {
        return value(property).filter(value::equals).isPresent();
    }

    private List<StageEntry> joinedStages(DealState other) {
        if (other.stages.isEmpty()) {
            return stages;
        }
        List<StageEntry> all = union(other);
        return all.subList(Math.max(0, all.size() - STAGES_KEPT), all.size());
    }

    private List<StageEntry> union(DealState other) {
        TreeSet<StageEntry> union = new TreeSet<>(stages);
        union.addAll(other.stages);
        return List.copyOf(union);
    }

    private SortedMap<String, Boolean> joinedAbsorbed(DealState other) {
        SortedMap<String, Boolean> joined = new TreeMap<>(absorbed);
        other.absorbed.forEach((dealId, first) -> joined.merge(dealId, first, Boolean::logicalOr));
        return joined;
    }
}
