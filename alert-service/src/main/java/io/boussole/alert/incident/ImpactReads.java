package io.boussole.alert.incident;

import io.boussole.alert.AlertProblem;
import io.boussole.http.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

/** What came of corrective actions, to be shown: as it was measured, or as it looks so far. */
@ApplicationScoped
public class ImpactReads {
    private final AlertRepository alerts;
    private final CorrectiveActionRepository actions;
    private final ImpactRepository impacts;
    private final ImpactMeasurement measurement;
    private final Clock clock;

    ImpactReads(
            AlertRepository alerts,
            CorrectiveActionRepository actions,
            ImpactRepository impacts,
            ImpactMeasurement measurement,
            Clock clock) {
        this.alerts = alerts;
        this.actions = actions;
        this.impacts = impacts;
        this.measurement = measurement;
        this.clock = clock;
    }

    /** @throws ProblemException 404 when there is no such action, or it is not done or about nothing that can be measured */
    @Transactional
    public ShownImpact ofAction(UUID actionId) {
        CorrectiveAction action = actions.byId(actionId).orElseThrow(() -> CorrectiveActionService.unknown(actionId));
        return impacts.of(actionId)
                .map(measured -> new ShownImpact(measured.impact(), true, measured.measuredOn()))
                .orElseGet(() -> soFar(action));
    }

    private ShownImpact soFar(CorrectiveAction action) {
        if (action.doneAt() == null || action.measureOn() == null) {
            throw ProblemException.of(
                    AlertProblem.IMPACT_NOT_MEASURED,
                    "The action is not done, or is about nothing that can be measured",
                    "L'action n'est pas terminée, ou ne porte sur rien de mesurable");
        }
        Instant now = clock.instant();
        Alert alert = alerts.byId(action.alertId()).orElseThrow();
        return new ShownImpact(measurement.ofAction(alert, action, action.measureOn(), now), false, action.measureOn());
    }
}
