package io.boussole.metrics.fact;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * A fact together with those merged into it. Senders may give the merged fact a new identifier and never repeat what they said of
 * the old ones, so what the survivor does not say itself is taken from them, the leading one first.
 */
public final class Family {
    private static final Comparator<Map.Entry<String, Boolean>> LEADING_FIRST =
            Map.Entry.<String, Boolean>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey());

    private final Function<String, FactState> states;
    private final Set<String> visited = new HashSet<>();

    private Family(Function<String, FactState> states) {
        this.states = states;
    }

    /**
     * @param states the state of any fact of the connection and the kind; empty for one never heard of
     */
    public static FactState effective(String id, Function<String, FactState> states) {
        return new Family(states).stateOf(id);
    }

    private FactState stateOf(String id) {
        visited.add(id);
        FactState result = states.apply(id);
        List<String> members = result.absorbed().entrySet().stream()
                .sorted(LEADING_FIRST)
                .map(Map.Entry::getKey)
                .toList();
        for (String member : members) {
            if (!visited.contains(member) && belongsTo(id, member)) {
                result = result.orElse(withoutItsEnd(stateOf(member)));
            }
        }
        return result;
    }

    /** A fact that was merged again elsewhere has left. */
    private boolean belongsTo(String id, String member) {
        return states.apply(member).says(Property.MERGED_INTO, id);
    }

    /** That a member was merged or deleted says nothing of the survivor. */
    private static FactState withoutItsEnd(FactState member) {
        SortedMap<Slot, Register> kept = new TreeMap<>(member.registers());
        kept.keySet()
                .removeAll(
                        Set.of(Slot.of(Property.LIFECYCLE), Slot.of(Property.MERGED_INTO), Slot.of(Property.ERASED)));
        return new FactState(kept, member.history(), member.absorbed());
    }
}
