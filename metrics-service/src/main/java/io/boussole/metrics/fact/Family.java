package io.boussole.metrics.fact;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * A fact together with those merged into it. Senders may give the merged fact a new identifier and never repeat what they said of
 * the old ones, so what the survivor does not say itself is taken from them, the leading one first; and the survivor goes on in the
 * history of the leading one. The effective state names all that belong to the family.
 */
public final class Family {
    private static final Comparator<Map.Entry<String, Boolean>> LEADING_FIRST =
            Map.Entry.<String, Boolean>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey());

    private static final Set<Property> OF_ITSELF =
            EnumSet.of(Property.LIFECYCLE, Property.MERGED_INTO, Property.ERASED, Property.TEST);

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
        FactState own = states.apply(id);
        FactState result = own;
        SortedMap<String, Boolean> members = new TreeMap<>();
        for (Map.Entry<String, Boolean> entry :
                own.absorbed().entrySet().stream().sorted(LEADING_FIRST).toList()) {
            String member = entry.getKey();
            if (!visited.contains(member) && belongsTo(id, member)) {
                FactState state = withoutItsEnd(stateOf(member));
                result = entry.getValue() ? result.continuing(state) : result.orElse(state);
                members.put(member, entry.getValue());
                state.absorbed().keySet().forEach(further -> members.put(further, false));
            }
        }
        return new FactState(result.registers(), result.history(), members);
    }

    /** A fact that was merged again elsewhere has left. */
    private boolean belongsTo(String id, String member) {
        return states.apply(member).says(Property.MERGED_INTO, id);
    }

    /** That a member was merged, deleted or made for a test says nothing of the survivor. */
    private static FactState withoutItsEnd(FactState member) {
        SortedMap<Slot, Register> kept = new TreeMap<>(member.registers());
        OF_ITSELF.forEach(property -> kept.remove(Slot.of(property)));
        return new FactState(kept, member.history(), member.absorbed());
    }
}
