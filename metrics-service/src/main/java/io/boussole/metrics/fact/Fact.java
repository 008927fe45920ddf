package io.boussole.metrics.fact;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A fact as it is kept.
 *
 * @param reading what the measures contain of it at this moment; null of one that was never counted
 * @param revision how often it has been stored; 0 of one that never was
 */
public record Fact(FactId id, FactState state, @Nullable Reading reading, long revision) {
    static Fact unheardOf(FactId id) {
        return new Fact(id, FactState.empty(), null, 0);
    }

    /** The same fact once nobody has told of it. */
    public Fact forgotten() {
        return new Fact(id, FactState.empty(), Reading.of(FactSummary.kept(false)), revision);
    }

    public List<Contribution> contributions() {
        return reading == null ? List.of() : reading.contributions();
    }
}
