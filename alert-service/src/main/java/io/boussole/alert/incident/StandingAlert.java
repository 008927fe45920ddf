package io.boussole.alert.incident;

import io.boussole.contracts.action.AlertKind;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An alert that waits for people.
 *
 * @param subject what it is about within the plan, as its rule has it
 * @param supported whether today's data speak for it
 */
public record StandingAlert(
        UUID id, AlertKind kind, String subject, @Nullable String kpiId, Instant openedAt, boolean supported) {
    static StandingAlert of(Alert alert) {
        return new StandingAlert(
                alert.id(),
                alert.grounds().kind(),
                alert.grounds().subject(),
                alert.grounds().kpiId(),
                alert.openedAt(),
                alert.unsupportedSince() == null);
    }
}
