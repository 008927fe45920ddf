package io.boussole.alert.incident;

import io.boussole.contracts.plan.PlanPublished;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Opens alerts: one at a time of each rule, however many try at once. */
@ApplicationScoped
class IncidentOpening {
    private final AlertRepository alerts;
    private final CorrectiveActionRepository actions;
    private final CorrectiveActionPublisher publisher;
    private final AlertHistory history;
    private final IncidentEnd end;
    private final Told told;

    IncidentOpening(
            AlertRepository alerts,
            CorrectiveActionRepository actions,
            CorrectiveActionPublisher publisher,
            AlertHistory history,
            IncidentEnd end,
            Told told) {
        this.alerts = alerts;
        this.actions = actions;
        this.publisher = publisher;
        this.history = history;
        this.end = end;
        this.told = told;
    }

    Optional<UUID> open(Breach breach, Instant now) {
        alerts.lockRule(breach.rule().tenantId(), breach.rule().id());
        Optional<Alert> known = alerts.ofEpisode(breach.fingerprint(), breach.episode());
        if (known.isPresent()) {
            return known.filter(Alert::stands).map(Alert::id);
        }
        Optional<Alert> standing = alerts.standingOf(breach.rule().id());
        if (standing.isPresent() && standing.get().origin().sharesADay(breach.plan())) {
            return standing.map(Alert::id);
        }
        standing.ifPresent(alert -> end.end(alert, Resolution.PERIOD_ENDED, By.itself(now), null));
        return Optional.of(openNew(breach, now));
    }

    private UUID openNew(Breach breach, Instant now) {
        PlanTerms terms = PlanTerms.of(breach.plan());
        Alert alert = new Alert(breach, evidenceFrom(breach), terms.clockFrom(now), now);
        CorrectiveAction action = new CorrectiveAction(alert, breach, terms, now);
        // The database checks the action's alert at once, and Hibernate knows of no order between the two.
        alerts.persistAndFlush(alert);
        actions.persistAndFlush(action);
        history.add(
                alert,
                Happening.of(HistoryType.OPENED, now)
                        .to(action.id())
                        .with("ownerId", action.owner().id())
                        .with("dueOn", action.dueOn())
                        .with("ruleVersion", alert.origin().ruleVersion()));
        publisher.publish(action);
        told.opened(alert, action);
        breach.alsoConcerned().ifPresent(member -> told.openedWith(alert, action, member));
        return alert.id();
    }

    private @Nullable LocalDate evidenceFrom(Breach breach) {
        PlanPublished plan = breach.plan();
        return alerts.newestOf(
                        breach.rule().id(), plan.period().start(), plan.period().end())
                .map(before -> dayAfterTheEnd(before, plan))
                .orElse(null);
    }

    /** What was known when an alert ended has had its consequence. */
    static @Nullable LocalDate dayAfterTheEnd(Alert alert, PlanPublished plan) {
        Instant ended = alert.ending().resolvedAt();
        return ended == null
                ? null
                : LocalDate.ofInstant(ended, plan.calendar().timeZone()).plusDays(1);
    }
}
