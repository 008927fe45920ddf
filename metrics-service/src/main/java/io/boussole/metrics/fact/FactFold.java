package io.boussole.metrics.fact;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * Folds changes into the facts of one connection and finds by how much its sums change.
 *
 * <p>A fact that was merged into another one still has a say in it, so the facts that a change can reach through merges are loaded
 * too and read again.
 */
public final class FactFold {
    private final Function<SortedSet<FactId>, ? extends Collection<Fact>> stored;
    private final FactRules rules;
    private final SortedMap<FactId, Fact> before = new TreeMap<>();
    private final SortedMap<FactId, FactState> states = new TreeMap<>();

    /**
     * What a fold did.
     *
     * @param changed those that differ from before, in order of their identifiers
     */
    public record Folded(List<Changed> changed, BucketChanges buckets) {}

    /** A fact that differs from before. */
    public record Changed(Fact before, Fact after) {}

    private FactFold(Function<SortedSet<FactId>, ? extends Collection<Fact>> stored, FactRules rules) {
        this.stored = stored;
        this.rules = rules;
    }

    /**
     * @param stored the facts of these identifiers as they are kept; without those never heard of
     * @throws UnreadableFactException before anything is changed
     */
    public static Folded fold(
            List<FactChange> changes, FactRules rules, Function<SortedSet<FactId>, ? extends Collection<Fact>> stored) {
        FactFold fold = new FactFold(stored, rules);
        fold.apply(changes);
        return fold.result();
    }

    /** Reads facts again, as after a change of the rules. */
    public static Folded reread(
            SortedSet<FactId> ids, FactRules rules, Function<SortedSet<FactId>, ? extends Collection<Fact>> stored) {
        FactFold fold = new FactFold(stored, rules);
        fold.load(ids);
        return fold.result();
    }

    private void apply(List<FactChange> changes) {
        SortedSet<FactId> touched = new TreeSet<>();
        changes.forEach(change -> touched.add(change.fact()));
        load(touched);
        for (FactChange change : changes) {
            states.merge(change.fact(), change.says(), FactState::join);
        }
        load(relatives());
    }

    private void load(SortedSet<FactId> wanted) {
        SortedSet<FactId> missing = new TreeSet<>(wanted);
        missing.removeAll(before.keySet());
        while (!missing.isEmpty()) {
            missing.forEach(id -> before.put(id, Fact.unheardOf(id)));
            stored.apply(missing).forEach(fact -> before.put(fact.id(), fact));
            missing.forEach(id -> states.put(id, before(id).state()));
            missing = relatives();
            missing.removeAll(before.keySet());
        }
    }

    /** Where the known facts point to, before the changes and after them. */
    private SortedSet<FactId> relatives() {
        SortedSet<FactId> relatives = new TreeSet<>();
        before.forEach((id, fact) -> addRelatives(id, fact.state(), relatives));
        states.forEach((id, state) -> addRelatives(id, state, relatives));
        return relatives;
    }

    private static void addRelatives(FactId id, FactState state, Set<FactId> relatives) {
        state.value(Property.MERGED_INTO).map(id::sibling).ifPresent(relatives::add);
        state.absorbed().keySet().stream().map(id::sibling).forEach(relatives::add);
    }

    private Folded result() {
        BucketChanges buckets = new BucketChanges();
        List<Changed> changed = states.keySet().stream()
                .filter(id -> !state(id).equals(FactState.empty()))
                .map(id -> new Changed(before(id), reading(id)))
                .filter(change -> !change.after().equals(change.before()))
                .toList();
        changed.forEach(change ->
                buckets.restate(change.before().contributions(), change.after().contributions()));
        return new Folded(changed, buckets);
    }

    private Fact reading(FactId id) {
        FactState effective = Family.effective(id.id(), other -> state(id.sibling(other)));
        return new Fact(id, state(id), read(id, effective), before(id).revision());
    }

    private Reading read(FactId id, FactState effective) {
        try {
            return FactReaders.read(id, effective, rules);
        } catch (RuntimeException unreadable) {
            throw new UnreadableFactException(id.kind(), unreadable);
        }
    }

    private FactState state(FactId id) {
        return states.getOrDefault(id, FactState.empty());
    }

    private Fact before(FactId id) {
        return before.getOrDefault(id, Fact.unheardOf(id));
    }
}
