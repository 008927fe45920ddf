package io.boussole.alert.incident;

import io.boussole.contracts.plan.PlanMember;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Takes what nobody answers further up: alerts that nobody has acknowledged, and actions past their day. Under the alert's row lock, so
 * that each step is taken once however many instances look.
 */
@ApplicationScoped
class Escalations {
    /** Why something goes up. */
    enum Cause {
        NOT_ACKNOWLEDGED,
        OVERDUE
    }

    private final AlertRepository alerts;
    private final CorrectiveActionRepository actions;
    private final PlanTermsRepository plans;
    private final AlertHistory history;
    private final Told told;

    Escalations(
            AlertRepository alerts,
            CorrectiveActionRepository actions,
            PlanTermsRepository plans,
            AlertHistory history,
            Told told) {
        this.alerts = alerts;
        this.actions = actions;
        this.plans = plans;
        this.history = history;
        this.told = told;
    }

    /** Every step of the alert that is due by now. */
    void ofAlert(UUID alertId, Instant now) {
        Optional<Alert> found =
                alerts.locked(alertId).filter(alert -> alert.state() == AlertState.OPEN && alert.goesUp(now));
        if (found.isEmpty()) {
            return;
        }
        Alert alert = found.get();
        PlanTerms terms = plans.of(alert.planId());
        List<CorrectiveAction> open = actions.inWork(alertId);
        while (alert.escalation().isDue(now)) {
            EscalationClock clock = alert.escalation();
            alert.escalate(clock.stepTaken(terms.calendar(), terms.ladder().after()));
            if (!open.isEmpty() && clock.step() < terms.ladder().rungs().size()) {
                escalate(alert, open.get(0), new Step(clock.step(), Cause.NOT_ACKNOWLEDGED, now), terms);
            }
        }
    }

    /** The word that the action is overdue, and every step that is due by now. */
    void ofAction(UUID actionId, Instant now) {
        Optional<Alert> held = actions.alertOf(actionId).flatMap(alerts::locked).filter(alert -> !alert.isQuiet(now));
        Optional<CorrectiveAction> late = actions.locked(actionId).filter(action -> action.isOverdue(now));
        if (held.isEmpty() || late.isEmpty()) {
            return;
        }
        Alert alert = held.get();
        CorrectiveAction action = late.get();
        if (!action.deadline().told()) {
            action.overdueTold();
            history.add(
                    alert,
                    Happening.of(HistoryType.ACTION_OVERDUE, now)
                            .to(actionId)
                            .with("dueOn", action.dueOn())
                            .with("ownerId", action.owner().id()));
            told.overdue(alert, action, now);
        }
        PlanTerms terms = plans.of(alert.planId());
        while (action.escalation().isDue(now)) {
            EscalationClock clock = action.escalation();
            action.escalate(clock.stepTaken(terms.calendar(), terms.ladder().after()));
            if (clock.step() < terms.ladder().rungs().size()) {
                escalate(alert, action, new Step(clock.step(), Cause.OVERDUE, now), terms);
            }
        }
    }

    /** @param number steps taken before this one */
    record Step(int number, Cause cause, Instant at) {}

    private void escalate(Alert alert, CorrectiveAction action, Step step, PlanTerms terms) {
        EscalationLadder.Rung rung = terms.ladder().rungs().get(step.number());
        Optional<PlanMember> to =
                Succession.reached(terms.plan(), rung.to(), action.owner().id(), terms.dayOf(step.at()));
        history.add(
                alert,
                Happening.of(HistoryType.ESCALATED, step.at())
                        .to(action.id())
                        .with("cause", step.cause())
                        .with("step", step.number() + 1)
                        .with("to", rung.to())
                        .with("memberId", to.map(PlanMember::id).orElse(null))
                        .with("memberName", to.map(PlanMember::name).orElse(null)));
        to.ifPresent(member -> told.escalated(alert, action, step, member));
    }
}
