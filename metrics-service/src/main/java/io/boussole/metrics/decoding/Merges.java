package io.boussole.metrics.decoding;

import io.boussole.metrics.fact.DealChange;
import io.boussole.metrics.fact.DealProperty;
import io.boussole.metrics.fact.DealState;
import io.boussole.metrics.fact.Register;
import io.boussole.metrics.fact.Stamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/** A merge says something of the survivor and of each deal that it takes in. */
public final class Merges {
    private Merges() {}

    /**
     * @param absorbed the deals taken in; true for the one whose values lead
     */
    public static List<DealChange> changes(String survivor, SortedMap<String, Boolean> absorbed, Instant at) {
        List<DealChange> changes = new ArrayList<>();
        changes.add(new DealChange(survivor, at, new DealState(Map.of(), List.of(), absorbed)));
        Register into = new Register(survivor, Stamp.of(at));
        for (String dealId : absorbed.keySet()) {
            changes.add(new DealChange(dealId, at, DealState.of(DealProperty.MERGED_INTO, into)));
        }
        return changes;
    }
}
