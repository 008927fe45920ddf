package io.boussole.alert.incident;

import io.boussole.alert.evaluation.Episode;
import io.boussole.alert.rule.AlertRule;
import io.boussole.contracts.action.AlertFacts;
import io.boussole.contracts.plan.PlanPeriod;
import io.boussole.contracts.plan.PlanPublished;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Alerts as the judgement opens, quiets and ends them, in its transaction. What people do with them: {@link AlertWork}. */
@ApplicationScoped
public class IncidentService {
    /** Not a false alarm, which was none, nor one that nothing watches any more, which nobody has looked into. */
    private static final Set<Resolution> DEALT_WITH =
            EnumSet.of(Resolution.CORRECTED, Resolution.RECOVERED, Resolution.ACCEPTED_RISK, Resolution.PERIOD_ENDED);

    private final AlertRepository alerts;
    private final IncidentOpening opening;
    private final IncidentEnd end;
    private final Overlays overlays;
    private final Clock clock;

    IncidentService(AlertRepository alerts, IncidentOpening opening, IncidentEnd end, Overlays overlays, Clock clock) {
        this.alerts = alerts;
        this.opening = opening;
        this.end = end;
        this.overlays = overlays;
        this.clock = clock;
    }

    /**
     * Where the rule is in the plan's period: before its first alarm, after one that stands, or in the episode after one that was dealt
     * with. A risk that somebody accepted keeps its episode, so that it is not raised again in the period.
     */
    @Transactional(TxType.MANDATORY)
    public Episode episode(AlertRule rule, PlanPublished plan) {
        return alerts.newestOf(rule.id(), plan.period().start(), plan.period().end())
                .map(alert -> episode(alert, plan))
                .orElse(Episode.FIRST);
    }

    private static Episode episode(Alert alert, PlanPublished plan) {
        if (alert.stands() || alert.ending().resolution() == Resolution.ACCEPTED_RISK) {
            return new Episode(alert.origin().episode(), alert.origin().evidenceFrom(), alarmedOn(alert, plan));
        }
        return new Episode(alert.origin().episode() + 1, IncidentOpening.dayAfterTheEnd(alert, plan), null);
    }

    private static LocalDate alarmedOn(Alert alert, PlanPublished plan) {
        AlertFacts facts = alert.grounds().facts();
        return facts == null
                ? LocalDate.ofInstant(alert.openedAt(), plan.calendar().timeZone())
                : facts.to();
    }

    /**
     * Opens the alert of a breach with its corrective action and the event that tells of it, unless the episode has its alert already.
     *
     * @return the alert that stands; empty when the episode's alert has ended, as after a risk that was accepted
     */
    @Transactional(TxType.MANDATORY)
    public Optional<UUID> open(Breach breach, Instant now) {
        return opening.open(breach, now);
    }

    /** Ends the rule's standing alert, if there is one: evidence has come that its cause is gone. */
    @Transactional(TxType.MANDATORY)
    public void recover(AlertRule rule, PlanPublished plan, Instant now) {
        alerts.standingOf(rule.id()).ifPresent(alert -> end.end(alert, Resolution.RECOVERED, By.itself(now), null));
    }

    /** Ends the rule's standing alert, if there is one, by itself. */
    @Transactional(TxType.MANDATORY)
    public void end(UUID ruleId, Resolution as, Instant now) {
        alerts.standingOf(ruleId).ifPresent(alert -> end.end(alert, as, By.itself(now), null));
    }

    /** Ends every standing alert of a plan that is closed, or whose period is over and known as a whole. */
    @Transactional(TxType.MANDATORY)
    public void endPeriod(String tenantId, UUID planId, Instant now) {
        for (Alert alert : alerts.standingToEnd(planId)) {
            if (alert.tenantId().equals(tenantId)) {
                end.end(alert, Resolution.PERIOD_ENDED, By.itself(now), null);
            }
        }
    }

    /**
     * The rule's standing alert, if there is one, is explained by another: nobody is told of it and it does not go up. One that has ended
     * quiets no alert, since nobody would release it.
     */
    @Transactional(TxType.MANDATORY)
    public void inhibit(AlertRule inhibited, UUID byAlertId) {
        if (!alerts.holdsStanding(byAlertId)) {
            release(inhibited);
            return;
        }
        alerts.standingOf(inhibited.id())
                .filter(alert -> !alert.id().equals(byAlertId))
                .ifPresent(alert -> overlays.inhibit(alert, byAlertId, clock.instant()));
    }

    /** The rule's standing alert counts by itself again. It does so anyway once the one that explained it has ended. */
    @Transactional(TxType.MANDATORY)
    public void release(AlertRule inhibited) {
        alerts.standingOf(inhibited.id()).ifPresent(alert -> overlays.release(alert, clock.instant()));
    }

    /**
     * Says of the rule's standing alert, if there is one, whether today's data speak for it. One for which they do not stays with people,
     * but it does not go up.
     */
    @Transactional(TxType.MANDATORY)
    public void support(AlertRule rule, boolean supported, Instant now) {
        alerts.standingOf(rule.id()).ifPresent(alert -> {
            if (supported) {
                overlays.supported(alert, now);
            } else {
                overlays.unsupported(alert, now);
            }
        });
    }

    /** The alert that stands for a shortfall: the rule's own, or else the one that accounts for it. */
    @Transactional(TxType.MANDATORY)
    public Optional<StandingAlert> ofShortfall(AlertRule rule, @Nullable UUID accountingFor) {
        return alerts.standingOf(rule.id())
                .or(() ->
                        Optional.ofNullable(accountingFor).flatMap(alerts::byId).filter(Alert::stands))
                .map(StandingAlert::of);
    }

    /** Alerts of KPIs of the plan's period that people or the time have dealt with, oldest first. */
    @Transactional
    public List<EndedAlert> dealtWith(PlanPublished plan) {
        PlanPeriod period = plan.period();
        return alerts.ended(plan.planId(), DEALT_WITH, period.start(), period.end()).stream()
                .map(alert -> EndedAlert.of(alert, plan))
                .toList();
    }

    /** Alerts of the plan that wait for people, oldest first. */
    @Transactional
    public List<StandingAlert> standing(UUID planId) {
        return alerts.standing(planId).stream().map(StandingAlert::of).toList();
    }
}
