package io.boussole.alert.incident;

import io.boussole.alert.AlertProblem;
import io.boussole.alert.evaluation.Episode;
import io.boussole.alert.rule.AlertRule;
import io.boussole.contracts.action.AlertFacts;
import io.boussole.contracts.plan.PlanPublished;
import io.boussole.http.Page;
import io.boussole.http.ProblemException;
import io.boussole.http.Revision;
import io.boussole.http.TimeCursor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Alerts from their opening on. */
@ApplicationScoped
public class IncidentService {
    private static final int FIRST_EPISODE = 1;

    private final AlertRepository alerts;
    private final CorrectiveActionRepository actions;
    private final CorrectiveActionPublisher publisher;
    private final Clock clock;

    IncidentService(
            AlertRepository alerts,
            CorrectiveActionRepository actions,
            CorrectiveActionPublisher publisher,
            Clock clock) {
        this.alerts = alerts;
        this.actions = actions;
        this.publisher = publisher;
        this.clock = clock;
    }

    /**
     * Opens the alert of a breach with its corrective action and the event that tells of it, in the caller's transaction, unless the
     * episode has its alert already.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void open(Breach breach, Instant now) {
        if (alerts.isKnown(breach.fingerprint(), breach.episode())) {
            return;
        }
        CorrectiveAction action = new CorrectiveAction(breach, now);
        // The database checks the action's alert at once, and Hibernate knows of no order between the two.
        alerts.persistAndFlush(new Alert(breach, now));
        actions.persistAndFlush(action);
        publisher.publish(action);
    }

    /** Where the rule is in the plan's period: before its first alarm, or after it. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Episode episode(AlertRule rule, PlanPublished plan) {
        return alerts.ofRule(rule.id(), Breach.fingerprint(rule, plan, FIRST_EPISODE))
                .map(alert -> new Episode(alert.episode(), null, lastDayOf(alert.facts())))
                .orElse(Episode.FIRST);
    }

    private static @Nullable LocalDate lastDayOf(@Nullable AlertFacts facts) {
        return facts == null ? null : facts.to();
    }

    /** @throws ProblemException 428 without {@code ifMatch}, 412 when the alert has changed since */
    @Transactional
    public Incident acknowledge(UUID alertId, String by, @Nullable String ifMatch) {
        Alert alert = alerts.locked(alertId).orElseThrow(() -> unknown(alertId));
        Revision.requireMatch(ifMatch, alert.revision());
        alert.acknowledge(by, clock.instant());
        alerts.flush();
        return incident(alert);
    }

    @Transactional
    public Incident get(UUID alertId) {
        return incident(alerts.byId(alertId).orElseThrow(() -> unknown(alertId)));
    }

    @Transactional
    public Page<Incident> page(
            @Nullable UUID planId, @Nullable AlertState state, int size, @Nullable String pageToken) {
        List<Alert> found =
                alerts.after(new AlertRepository.Filter(planId, state), TimeCursor.read(pageToken), size + 1);
        return Page.of(found, size, alert -> new TimeCursor(alert.openedAt(), alert.id()).toString())
                .map(this::incident);
    }

    private Incident incident(Alert alert) {
        return new Incident(alert, actions.ofAlert(alert.id()));
    }

    private static ProblemException unknown(UUID alertId) {
        return ProblemException.of(AlertProblem.ALERT_NOT_FOUND, "No alert " + alertId, "Aucune alerte " + alertId);
    }
}
