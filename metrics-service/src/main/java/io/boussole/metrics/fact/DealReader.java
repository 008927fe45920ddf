package io.boussole.metrics.fact;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Reads deals. */
final class DealReader implements FactReader {
    @Override
    public Reading read(FactId id, FactState state, FactRules rules) {
        DealFacts facts = DealReading.facts(state, rules);
        @Nullable Instant endedAt = facts.outcome() == Outcome.LOST ? facts.lostAt() : facts.wonAt();
        FactSummary summary = new FactSummary(
                facts.counted(),
                facts.outcome().name(),
                facts.createdAt(),
                endedAt,
                facts.amount(),
                facts.currency(),
                state.value(Property.STAGE).orElse(null),
                facts.dimensions(),
                null);
        return Reading.of(summary, DealContributions.of(facts));
    }
}
