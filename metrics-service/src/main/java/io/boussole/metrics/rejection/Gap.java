package io.boussole.metrics.rejection;

import java.time.Instant;

/** A place where a sender says that events are missing. */
public record Gap(long id, String eventKey, String detail, Instant receivedAt) {}
