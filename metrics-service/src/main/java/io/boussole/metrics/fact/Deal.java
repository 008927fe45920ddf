package io.boussole.metrics.fact;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A deal as it is kept.
 *
 * @param facts what the measures contain of it at this moment; null of a deal that was never counted
 * @param revision how often it has been stored; 0 of one that never was
 */
public record Deal(String id, DealState state, @Nullable DealFacts facts, long revision) {
    static Deal unheardOf(String id) {
        return new Deal(id, DealState.empty(), null, 0);
    }

    List<Contribution> contributions() {
        return facts == null ? List.of() : Contributions.of(facts);
    }
}
