package io.boussole.alert.incident;

import io.boussole.alert.AlertProblem;
import io.boussole.contracts.action.CorrectiveActionStatus;
import io.boussole.http.Cursor;
import io.boussole.http.Page;
import io.boussole.http.ProblemException;
import io.boussole.http.Revision;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What people do with corrective actions. Every change goes out as an event with the transaction that makes it. */
@ApplicationScoped
public class CorrectiveActionService {
    private final CorrectiveActionRepository actions;
    private final AlertRepository alerts;
    private final CorrectiveActionPublisher publisher;
    private final Clock clock;

    CorrectiveActionService(
            CorrectiveActionRepository actions,
            AlertRepository alerts,
            CorrectiveActionPublisher publisher,
            Clock clock) {
        this.actions = actions;
        this.alerts = alerts;
        this.publisher = publisher;
        this.clock = clock;
    }

    /** Moves the action on, and its alert with it. The status that it already has changes nothing. */
    @Transactional
    public CorrectiveAction change(
            UUID actionId, CorrectiveActionStatus status, @Nullable String reason, @Nullable String ifMatch) {
        CorrectiveAction action = actions.locked(actionId).orElseThrow(() -> unknown(actionId));
        Revision.requireMatch(ifMatch, action.revision());
        if (action.status() == status) {
            return action;
        }
        if (!action.mayBecome(status)) {
            throw ProblemException.of(
                    AlertProblem.STATUS_CHANGE_REFUSED,
                    "A corrective action that is " + action.status() + " cannot become " + status,
                    "Une action corrective au statut " + action.status() + " ne peut pas passer à " + status);
        }
        Instant now = clock.instant();
        action.become(status, reason, now);
        alerts.locked(action.alertId()).ifPresent(alert -> follow(alert, status, now));
        actions.flush();
        publisher.publish(action);
        return action;
    }

    private static void follow(Alert alert, CorrectiveActionStatus status, Instant now) {
        switch (status) {
            case OPEN, IN_PROGRESS -> alert.beginCorrection();
            case DONE, VERIFIED_EFFECTIVE, VERIFIED_INEFFECTIVE, INCONCLUSIVE ->
                alert.resolve(Resolution.CORRECTED, now);
            case CANCELLED -> alert.resolve(Resolution.ACCEPTED_RISK, now);
        }
    }

    @Transactional
    public CorrectiveAction get(UUID actionId) {
        return actions.byId(actionId).orElseThrow(() -> unknown(actionId));
    }

    @Transactional
    public Page<CorrectiveAction> page(CorrectiveActionFilter filter, int size, @Nullable String pageToken) {
        CorrectiveActionRepository.Position after = Cursor.read(
                pageToken,
                2,
                keys -> new CorrectiveActionRepository.Position(
                        LocalDate.parse(keys.get(0)), UUID.fromString(keys.get(1))));
        return Page.of(actions.after(filter, after, size + 1), size, action -> Cursor.of(action.dueOn(), action.id()));
    }

    private static ProblemException unknown(UUID actionId) {
        return ProblemException.of(
                AlertProblem.CORRECTIVE_ACTION_NOT_FOUND,
                "No corrective action " + actionId,
                "Aucune action corrective " + actionId);
    }
}
