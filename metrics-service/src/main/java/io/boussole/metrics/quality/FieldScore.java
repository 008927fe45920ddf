package io.boussole.metrics.quality;

import io.boussole.metrics.fact.FactKind;

/** Of how many counted facts of a kind a required field is there. */
public record FieldScore(FactKind kind, FactField field, Score score) {}
