package io.boussole.metrics.fact;

import java.time.Instant;

/** Reads companies, which are listed and add nothing to the measures: deals and persons do. */
final class CompanyReader implements FactReader {
    @Override
    public Reading read(FactId id, FactState state, FactRules rules) {
        return Reading.of(new FactSummary(
                state.isCounted(),
                null,
                state.value(Property.CREATED_AT)
                        .or(() -> state.value(Property.CREATION_EVENT))
                        .map(Instant::parse)
                        .orElse(null),
                null,
                null,
                null,
                null,
                Dimensions.of(state, rules),
                null));
    }
}
