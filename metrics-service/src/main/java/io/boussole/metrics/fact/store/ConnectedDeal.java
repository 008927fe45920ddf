package io.boussole.metrics.fact.store;

import io.boussole.metrics.fact.Deal;
import java.util.UUID;

/** A deal and the connection that told of it; identifiers are the sender's, so only both together name it. */
public record ConnectedDeal(UUID connectionId, Deal deal) {}
