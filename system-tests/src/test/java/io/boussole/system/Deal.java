package io.boussole.system;

import java.time.Instant;

/** A deal of a test, decided: what a sender would tell of it. */
public record Deal(long id, int amount, boolean won, Instant createdAt, Instant closedAt) {}
