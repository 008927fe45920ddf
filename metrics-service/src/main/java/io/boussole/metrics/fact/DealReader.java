package io.boussole.metrics.fact;

import java.util.List;

/** Reads deals. */
final class DealReader implements FactReader {
    @Override
    public Reading read(FactId id, FactState state, FactRules rules) {
        DealLife life = DealReading.life(state, rules);
        DealFacts facts = life.facts();
        FactSummary summary = new FactSummary(
                facts.counted(),
                facts.outcome().name(),
                facts.createdAt(),
                life.decidedAt(),
                facts.amount(),
                facts.currency(),
                state.value(Property.STAGE).orElse(null),
                facts.dimensions(),
                null);
        return new Reading(summary, DealContributions.of(life), DealMoments.of(state, life, rules), List.of());
    }
}
