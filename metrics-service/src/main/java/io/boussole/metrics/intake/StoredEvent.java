package io.boussole.metrics.intake;

import io.boussole.contracts.crm.DeliveredEvent;
import java.time.LocalDate;

/**
 * An event as it is kept.
 *
 * @param knownOn the day (UTC) on which it became known
 * @param position rises with each event that is kept
 */
public record StoredEvent(DeliveredEvent event, LocalDate knownOn, long position, EventOutcome outcome) {}
