package io.boussole.alert.incident;

import io.boussole.contracts.action.AlertKind;
import io.boussole.contracts.action.CorrectiveActionStatus;
import io.boussole.http.Text;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/** Ends alerts, whoever ends them: what is still to be done about one ends with it, and what it explained counts by itself again. */
@ApplicationScoped
class IncidentEnd {
    private final AlertRepository alerts;
    private final CorrectiveActionRepository actions;
    private final CorrectiveActionPublisher publisher;
    private final AlertHistory history;
    private final Overlays overlays;
    private final Told told;

    IncidentEnd(
            AlertRepository alerts,
            CorrectiveActionRepository actions,
            CorrectiveActionPublisher publisher,
            AlertHistory history,
            Overlays overlays,
            Told told) {
        this.alerts = alerts;
        this.actions = actions;
        this.publisher = publisher;
        this.history = history;
        this.overlays = overlays;
        this.told = told;
    }

    /** @param alert locked, and standing */
    void end(Alert alert, Resolution as, By by, @Nullable String comment) {
        alert.resolve(as, by, comment);
        history.add(alert, Happening.of(HistoryType.RESOLVED, by).note(comment).with("resolution", as));
        for (CorrectiveAction action : actions.inWork(alert.id())) {
            end(alert, action, as, by);
        }
        alerts.flush();
        alerts.inhibitedBy(alert.id()).forEach(freed -> overlays.release(freed, by.at()));
        told.resolved(alert);
    }

    /** Work that has begun outlives a recovery, which it may be the cause of: its effect is to be measured. */
    private void end(Alert alert, CorrectiveAction action, Resolution as, By by) {
        switch (as) {
            case CORRECTED -> {
                return;
            }
            case RECOVERED, PERIOD_ENDED, NO_LONGER_WATCHED -> {
                if (action.status() == CorrectiveActionStatus.IN_PROGRESS) {
                    return;
                }
            }
            case ACCEPTED_RISK, FALSE_ALARM -> {
                // Whatever has begun ends as well.
            }
        }
        String reason = reason(as, alert.grounds().kind()).en();
        action.become(CorrectiveActionStatus.CANCELLED, reason, by.at());
        history.add(
                alert,
                Happening.of(HistoryType.ACTION_CANCELLED, by).to(action.id()).with("reason", as));
        publisher.publish(action);
        told.changed(alert, action);
    }

    private static Text reason(Resolution as, AlertKind kind) {
        return switch (as) {
            case RECOVERED ->
                kind == AlertKind.UNDER_PERFORMANCE
                        ? new Text("The KPI is back in its range", "L'indicateur est revenu dans sa fourchette")
                        : new Text(
                                "What the alert is about is no longer so", "Ce que signale l'alerte n'est plus le cas");
            case PERIOD_ENDED -> new Text("The period is over", "La période est terminée");
            case NO_LONGER_WATCHED -> new Text("The plan no longer watches it", "Le plan ne la surveille plus");
            case FALSE_ALARM -> new Text("It was a false alarm", "C'était une fausse alerte");
            case ACCEPTED_RISK -> new Text("The risk was accepted", "Le risque a été accepté");
            case CORRECTED -> new Text("It is corrected", "C'est corrigé");
        };
    }
}
