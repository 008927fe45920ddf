package io.boussole.plan.rituals;

import java.time.Instant;
import java.time.LocalDate;

/** A member has looked at the snapshot of an asynchronous review. */
public record Acknowledgement(LocalDate heldOn, String memberId, Instant at) {}
