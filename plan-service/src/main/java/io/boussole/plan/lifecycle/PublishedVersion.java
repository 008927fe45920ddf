package io.boussole.plan.lifecycle;

import java.time.Instant;

/** A published version of a plan, without its document. */
public record PublishedVersion(long version, PlanState state, Instant publishedAt, String publishedBy) {}
