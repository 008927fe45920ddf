package io.boussole.metrics.intake;

import io.boussole.metrics.fact.FactFold;
import java.time.Instant;

/** A fact that events changed which nobody had looked at before, and when the first of them came. */
public record ToldFact(FactFold.Changed change, Instant receivedAt) {}
