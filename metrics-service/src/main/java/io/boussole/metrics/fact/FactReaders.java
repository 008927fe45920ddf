package io.boussole.metrics.fact;

import java.util.Map;

/** The reader of each kind. */
final class FactReaders {
    private static final FactReader KEPT_ONLY = (id, state, rules) -> Reading.of(FactSummary.kept(state.isCounted()));

    private static final Map<FactKind, FactReader> BY_KIND = Map.of(FactKind.DEAL, new DealReader());

    private FactReaders() {}

    static Reading read(FactId id, FactState state, FactRules rules) {
        return BY_KIND.getOrDefault(id.kind(), KEPT_ONLY).read(id, state, rules);
    }
}
