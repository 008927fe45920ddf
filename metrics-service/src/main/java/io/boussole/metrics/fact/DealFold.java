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
 * Folds changes into the deals of one connection and finds by how much its sums change.
 *
 * <p>A deal that was merged into another one still has a say in it, so the deals that a change can reach through merges are loaded
 * too and read again.
 */
public final class DealFold {
    private final Function<SortedSet<String>, ? extends Collection<Deal>> stored;
    private final DealRules rules;
    private final SortedMap<String, Deal> before = new TreeMap<>();
    private final SortedMap<String, DealState> states = new TreeMap<>();

    /**
     * What a fold did.
     *
     * @param deals those that differ from before, in order of their identifiers
     */
    public record Folded(List<Deal> deals, BucketChanges buckets) {}

    private DealFold(Function<SortedSet<String>, ? extends Collection<Deal>> stored, DealRules rules) {
        this.stored = stored;
        this.rules = rules;
    }

    /**
     * @param stored the deals of these identifiers as they are kept; without those never heard of
     */
    public static Folded fold(
            List<DealChange> changes, DealRules rules, Function<SortedSet<String>, ? extends Collection<Deal>> stored) {
        DealFold fold = new DealFold(stored, rules);
        fold.apply(changes);
        return fold.result();
    }

    /** Reads deals again, as after a change of the rules. */
    public static Folded reread(
            SortedSet<String> dealIds,
            DealRules rules,
            Function<SortedSet<String>, ? extends Collection<Deal>> stored) {
        DealFold fold = new DealFold(stored, rules);
        fold.load(dealIds);
        return fold.result();
    }

    private void apply(List<DealChange> changes) {
        SortedSet<String> touched = new TreeSet<>();
        changes.forEach(change -> touched.add(change.dealId()));
        load(touched);
        for (DealChange change : changes) {
            states.merge(change.dealId(), change.says(), DealState::join);
        }
        load(relatives());
    }

    private void load(SortedSet<String> wanted) {
        SortedSet<String> missing = new TreeSet<>(wanted);
        missing.removeAll(before.keySet());
        while (!missing.isEmpty()) {
            missing.forEach(dealId -> before.put(dealId, Deal.unheardOf(dealId)));
            stored.apply(missing).forEach(deal -> before.put(deal.id(), deal));
            missing.forEach(dealId -> states.put(dealId, before(dealId).state()));
            missing = relatives();
            missing.removeAll(before.keySet());
        }
    }

    /** Where the known deals point to, before the changes and after them. */
    private SortedSet<String> relatives() {
        SortedSet<String> relatives = new TreeSet<>();
        before.values().forEach(deal -> addRelatives(deal.state(), relatives));
        states.values().forEach(state -> addRelatives(state, relatives));
        return relatives;
    }

    private static void addRelatives(DealState state, Set<String> relatives) {
        state.value(DealProperty.MERGED_INTO).ifPresent(relatives::add);
        relatives.addAll(state.absorbed().keySet());
    }

    private Folded result() {
        BucketChanges buckets = new BucketChanges();
        List<Deal> changed = states.keySet().stream()
                .map(this::reading)
                .filter(deal -> !deal.equals(before(deal.id())))
                .filter(deal -> !deal.state().equals(DealState.empty()))
                .toList();
        changed.forEach(deal -> buckets.restate(before(deal.id()).contributions(), deal.contributions()));
        return new Folded(changed, buckets);
    }

    private Deal reading(String dealId) {
        DealState effective = DealFamily.effective(dealId, this::state);
        return new Deal(
                dealId,
                state(dealId),
                DealReading.facts(effective, rules),
                before(dealId).revision());
    }

    private DealState state(String dealId) {
        return states.getOrDefault(dealId, DealState.empty());
    }

    private Deal before(String dealId) {
        return before.getOrDefault(dealId, Deal.unheardOf(dealId));
    }
}
