package io.boussole.plan.calendar;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An address of a calendar, as it is listed: without its secret. */
public record FeedSummary(UUID id, @Nullable String name, Instant createdAt, String createdBy) {}
