package io.boussole.metrics.fact;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * A deal together with those merged into it. Senders may give the merged deal a new identifier and never repeat what they said of
 * the old ones, so what the survivor does not say itself is taken from them, the leading one first.
 */
public final class DealFamily {
    private static final Comparator<Map.Entry<String, Boolean>> LEADING_FIRST =
            Map.Entry.<String, Boolean>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey());

    private final Function<String, DealState> states;
    private final Set<String> visited = new HashSet<>();

    private DealFamily(Function<String, DealState> states) {
        this.states = states;
    }

    /**
     * @param states the state of any deal of the connection; empty for one never heard of
     */
    public static DealState effective(String dealId, Function<String, DealState> states) {
        return new DealFamily(states).stateOf(dealId);
    }

    private DealState stateOf(String dealId) {
        visited.add(dealId);
        DealState result = states.apply(dealId);
        List<String> members = result.absorbed().entrySet().stream()
                .sorted(LEADING_FIRST)
                .map(Map.Entry::getKey)
                .toList();
        for (String member : members) {
            if (!visited.contains(member) && belongsTo(dealId, member)) {
                result = result.orElse(withoutItsEnd(stateOf(member)));
            }
        }
        return result;
    }

    /** A deal that was merged again elsewhere has left. */
    private boolean belongsTo(String dealId, String member) {
        return states.apply(member).says(DealProperty.MERGED_INTO, dealId);
    }

    /** That a member was merged or deleted says nothing of the survivor. */
    private static DealState withoutItsEnd(DealState member) {
        Map<DealProperty, Register> kept = new EnumMap<>(DealProperty.class);
        kept.putAll(member.registers());
        kept.keySet().removeAll(Set.of(DealProperty.LIFECYCLE, DealProperty.MERGED_INTO, DealProperty.ERASED));
        return new DealState(kept, member.stages(), member.absorbed());
    }
}
