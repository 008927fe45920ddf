package io.boussole.metrics.fact;

/** Reads the facts of one kind. A function of its arguments alone: the same state and rules give the same reading for ever. */
public interface FactReader {
    Reading read(FactId id, FactState state, FactRules rules);
}
