package io.boussole.metrics.decoding;

import io.boussole.metrics.fact.FactChange;
import io.boussole.metrics.fact.FactId;
import io.boussole.metrics.fact.FactState;
import io.boussole.metrics.fact.Property;
import io.boussole.metrics.fact.Register;
import io.boussole.metrics.fact.Stamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;

/** A merge says something of the survivor and of each fact that it takes in. */
public final class Merges {
    private Merges() {}

    /**
     * @param absorbed the facts taken in; true for the one whose values lead
     */
    public static List<FactChange> changes(FactId survivor, SortedMap<String, Boolean> absorbed, Instant at) {
        List<FactChange> changes = new ArrayList<>();
        changes.add(new FactChange(survivor, at, FactState.absorbing(absorbed)));
        Register into = new Register(survivor.id(), Stamp.of(at));
        for (String id : absorbed.keySet()) {
            changes.add(new FactChange(new FactId(survivor.kind(), id), at, FactState.of(Property.MERGED_INTO, into)));
        }
        return changes;
    }
}
