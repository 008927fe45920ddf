package io.boussole.metrics.fact;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A deal as it is kept.
 *
 * @param facts what the measures contain of it at this moment; null of a deal that was never counted
 */
public record Deal(String id, DealState state, @Nullable DealFacts facts) {
    static Deal unheardOf(String id) {
        return new Deal(id, DealState.empty(), null);
    }

    List<Contribution> contributions() {
        return facts == null ? List.of() : Contributions.of(facts);
    }
}
