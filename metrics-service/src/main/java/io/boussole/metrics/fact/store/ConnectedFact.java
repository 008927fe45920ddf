package io.boussole.metrics.fact.store;

import io.boussole.metrics.fact.Fact;
import java.util.UUID;

/** A fact with the connection that told of it. */
public record ConnectedFact(UUID connectionId, Fact fact) {}
