package io.boussole.alert.incident;

import io.boussole.alert.AlertProblem;
import io.boussole.http.CommonProblem;
import io.boussole.http.ProblemException;
import io.boussole.http.Revision;
import io.boussole.http.Text;
import io.boussole.http.Violation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What people do with alerts. Every operation answers with the alert as it is then, and throws a {@link ProblemException}: 404 when there
 * is none, 428 without {@code ifMatch}, 412 when the alert has changed since, 409 when it is not in a state for it.
 */
@ApplicationScoped
public class AlertWork {
    private static final Duration LONGEST_SILENCE = Duration.ofDays(90);

    private final AlertRepository alerts;
    private final CorrectiveActionRepository actions;
    private final CorrectiveActionPublisher publisher;
    private final CorrectiveActionWork work;
    private final AlertHistory history;
    private final Overlays overlays;
    private final IncidentEnd end;
    private final Clock clock;

    AlertWork(
            AlertRepository alerts,
            CorrectiveActionRepository actions,
            CorrectiveActionPublisher publisher,
            CorrectiveActionWork work,
            AlertHistory history,
            Overlays overlays,
            IncidentEnd end,
            Clock clock) {
        this.alerts = alerts;
        this.actions = actions;
        this.publisher = publisher;
        this.work = work;
        this.history = history;
        this.overlays = overlays;
        this.end = end;
        this.clock = clock;
    }

    /** Acknowledging twice, or after work has begun, changes nothing. */
    @Transactional
    public Incident acknowledge(UUID alertId, String person, @Nullable String ifMatch) {
        return change(alertId, person, ifMatch, (alert, by) -> {
            if (alert.acknowledge(by)) {
                history.add(alert, Happening.of(HistoryType.ACKNOWLEDGED, by));
            }
        });
    }

    /** Comments are added and never changed, so that no revision needs to match. */
    @Transactional
    public HistoryEntry comment(UUID alertId, String person, String text) {
        Alert alert = alerts.locked(alertId).orElseThrow(() -> AlertReads.unknown(alertId));
        return history.append(
                alert,
                Happening.of(HistoryType.COMMENTED, new By(person, clock.instant()))
                        .note(text));
    }

    /** Gives the alert's actions, or one of them, to another member of the team. */
    @Transactional
    public Incident handOver(UUID alertId, HandOver handOver, String person, @Nullable String ifMatch) {
        return change(alertId, person, ifMatch, (alert, by) -> {
            List<CorrectiveAction> given = actions.inWork(alertId).stream()
                    .filter(action -> handOver.actionId() == null || action.id().equals(handOver.actionId()))
                    .toList();
            if (given.isEmpty()) {
                throw refused("Nothing is left to be done about it", "Il n'y a plus rien à faire pour elle");
            }
            boolean changed = false;
            for (CorrectiveAction action : given) {
                long before = action.revision();
                work.handOver(alert, action, handOver, by);
                if (action.revision() != before) {
                    publisher.publish(action);
                    changed = true;
                }
            }
            if (changed) {
                alerts.moveOn(alert);
            }
        });
    }

    /** Nobody is told of the alert and it does not go up until then; the KPI is judged all the same. */
    @Transactional
    public Incident silence(UUID alertId, Silencing silencing, String person, @Nullable String ifMatch) {
        Instant until = silencing.until();
        return change(alertId, person, ifMatch, (alert, now) -> {
            requireStanding(alert);
            if (!until.isAfter(now.at()) || until.isAfter(now.at().plus(LONGEST_SILENCE))) {
                Text message = new Text(
                        "A silence ends later than now and within 90 days",
                        "Un silence se termine plus tard que maintenant et dans les 90 jours");
                throw ProblemException.of(
                        CommonProblem.VALIDATION_FAILED,
                        message,
                        List.of(new Violation("/until", "SILENCE_TOO_LONG_OR_OVER", message)));
            }
            overlays.silence(alert, new Silence(now.at(), until, now.person(), silencing.reason()));
        });
    }

    /** Ends a silence before its time. An alert that is not silenced stays as it is. */
    @Transactional
    public Incident unsilence(UUID alertId, @Nullable String reason, String person, @Nullable String ifMatch) {
        return change(alertId, person, ifMatch, (alert, by) -> {
            if (alert.isSilenced(by.at())) {
                overlays.unsilence(alert, by, reason);
            }
        });
    }

    /** Ends the alert. The same resolution once more changes nothing. */
    @Transactional
    public Incident resolve(UUID alertId, Resolving resolving, String person, @Nullable String ifMatch) {
        return change(alertId, person, ifMatch, (alert, by) -> {
            if (alert.ending().resolution() == resolving.as()) {
                return;
            }
            requireStanding(alert);
            requireSayable(resolving.as());
            if (resolving.as() == Resolution.CORRECTED) {
                finish(alert, by);
            }
            end.end(alert, resolving.as(), by, resolving.comment());
        });
    }

    private static void requireSayable(Resolution as) {
        if (!Resolution.SAID_BY_PEOPLE.contains(as)) {
            String allowed = Resolution.SAID_BY_PEOPLE.stream().map(Enum::name).collect(Collectors.joining(", "));
            Text message = new Text(
                    "Only the service can know that; one of " + allowed,
                    "Seul le service peut le savoir ; l'un de " + allowed);
            throw ProblemException.of(
                    CommonProblem.VALIDATION_FAILED,
                    message,
                    List.of(new Violation("/reason", "NOT_FOR_PEOPLE_TO_SAY", message)));
        }
    }

    /** Who calls it corrected calls what was to be done, done. */
    private void finish(Alert alert, By by) {
        for (CorrectiveAction action : actions.inWork(alert.id())) {
            work.done(alert, action, by);
            actions.flush();
            publisher.publish(action);
        }
    }

    /** Puts a resolved alert away. Closing twice changes nothing. */
    @Transactional
    public Incident close(UUID alertId, String person, @Nullable String ifMatch) {
        return change(alertId, person, ifMatch, (alert, by) -> {
            if (alert.state() == AlertState.CLOSED) {
                return;
            }
            if (alert.stands()) {
                throw refused("Resolve it first", "Résolvez-la d'abord");
            }
            alert.close(by);
            history.add(alert, Happening.of(HistoryType.CLOSED, by));
        });
    }

    private Incident change(UUID alertId, String person, @Nullable String ifMatch, BiConsumer<Alert, By> change) {
        Alert alert = alerts.locked(alertId).orElseThrow(() -> AlertReads.unknown(alertId));
        Revision.requireMatch(ifMatch, alert.revision());
        change.accept(alert, new By(person, clock.instant()));
        alerts.flush();
        return new Incident(alert, actions.ofAlert(alertId));
    }

    private static void requireStanding(Alert alert) {
        if (!alert.stands()) {
            throw refused("It has ended already", "Elle est déjà terminée");
        }
    }

    private static ProblemException refused(String en, String fr) {
        return ProblemException.of(AlertProblem.ALERT_CHANGE_REFUSED, en, fr);
    }
}
