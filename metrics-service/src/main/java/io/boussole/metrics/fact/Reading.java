package io.boussole.metrics.fact;

import java.util.List;

/** What is made of a fact's state by the rules of its connection. Kept beside the state, so that it can be taken back exactly. */
public record Reading(
        FactSummary summary, List<Contribution> contributions, List<Moment> moments, List<Alias> aliases) {
    public Reading {
        contributions = List.copyOf(contributions);
        moments = List.copyOf(moments);
        aliases = List.copyOf(aliases);
    }

    public static Reading of(FactSummary summary) {
        return new Reading(summary, List.of(), List.of(), List.of());
    }

    public static Reading of(FactSummary summary, List<Contribution> contributions) {
        return new Reading(summary, contributions, List.of(), List.of());
    }
}
