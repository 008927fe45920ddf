package io.boussole.alert.incident;

import io.boussole.contracts.plan.PlanPublished;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;

/**
 * An alert of a KPI that was dealt with.
 *
 * @param since first day after it ended, in the plan's time zone: what was known before has had its consequence
 */
public record EndedAlert(UUID id, String kpiId, LocalDate since) {
    static EndedAlert of(Alert alert, PlanPublished plan) {
        return new EndedAlert(
                alert.id(),
                Objects.requireNonNull(alert.grounds().kpiId()),
                Objects.requireNonNull(IncidentOpening.dayAfterTheEnd(alert, plan)));
    }
}
