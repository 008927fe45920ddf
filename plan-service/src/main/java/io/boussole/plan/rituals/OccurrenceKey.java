package io.boussole.plan.rituals;

import java.time.LocalDate;
import java.util.UUID;

/** What tells an occurrence apart. */
public record OccurrenceKey(UUID planId, String ritualId, LocalDate heldOn) {}
