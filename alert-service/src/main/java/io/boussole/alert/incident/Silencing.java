package io.boussole.alert.incident;

import java.time.Instant;

/** Until when somebody wants nobody to be told of an alert, and why. */
public record Silencing(Instant until, String reason) {}
