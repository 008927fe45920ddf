package io.boussole.alert.incident;

import io.boussole.alert.AlertProblem;
import io.boussole.contracts.action.CorrectiveActionStatus;
import io.boussole.contracts.plan.PlanMember;
import io.boussole.contracts.plan.PlanPublished;
import io.boussole.http.CommonProblem;
import io.boussole.http.ProblemException;
import io.boussole.http.Text;
import io.boussole.http.Violation;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The steps of a corrective action. Alert and action are locked, and the caller publishes what has changed. */
@ApplicationScoped
class CorrectiveActionWork {
    private final CorrectiveActionRepository actions;
    private final DecisionRepository decisions;
    private final PlanTermsRepository plans;
    private final Ripening ripening;
    private final AlertHistory history;
    private final IncidentEnd end;
    private final Told told;

    CorrectiveActionWork(
            CorrectiveActionRepository actions,
            DecisionRepository decisions,
            PlanTermsRepository plans,
            Ripening ripening,
            AlertHistory history,
            IncidentEnd end,
            Told told) {
        this.actions = actions;
        this.decisions = decisions;
        this.plans = plans;
        this.ripening = ripening;
        this.history = history;
        this.end = end;
        this.told = told;
    }

    void change(Alert alert, CorrectiveAction action, CorrectiveActionChange change, By by) {
        if (change.dueOn() != null && !change.dueOn().equals(action.dueOn())) {
            due(alert, action, change, by);
        }
        if (change.note() != null) {
            requireInWork(action);
            action.changed(by.at());
            history.add(
                    alert,
                    Happening.of(HistoryType.PROGRESS_NOTED, by).to(action.id()).note(change.note()));
        }
        CorrectiveActionStatus status = change.status();
        if (status != null && status != action.status()) {
            become(alert, action, status, change.reason(), by);
        }
    }

    private void due(Alert alert, CorrectiveAction action, CorrectiveActionChange change, By by) {
        requireInWork(action);
        LocalDate dueOn = change.dueOn();
        PlanTerms terms = plans.of(action.planId());
        if (dueOn == null || dueOn.isBefore(terms.dayOf(by.at()))) {
            throw invalid(
                    "/dueOn", "DAY_IS_PAST", "Choose today or a later day", "Choisissez aujourd'hui ou plus tard");
        }
        history.add(
                alert,
                Happening.of(HistoryType.DUE_DATE_CHANGED, by)
                        .to(action.id())
                        .note(change.reason())
                        .with("from", action.dueOn())
                        .with("to", dueOn));
        action.due(dueOn, terms, by.at());
        if (!alert.goesUp(by.at())) {
            action.escalate(Overlays.underOverlay(
                    alert, action.escalation(), terms, action.deadline().overdueFrom()));
        }
        told.changed(alert, action);
    }

    private void become(
            Alert alert, CorrectiveAction action, CorrectiveActionStatus status, @Nullable String reason, By by) {
        if (!action.mayBecome(status)) {
            throw ProblemException.of(
                    AlertProblem.STATUS_CHANGE_REFUSED,
                    "A corrective action that is " + action.status() + " cannot become " + status,
                    "Une action corrective au statut " + action.status() + " ne peut pas passer à " + status);
        }
        if (status == CorrectiveActionStatus.DONE) {
            done(alert, action, by);
        } else {
            action.become(status, reason, by.at());
            HistoryType type = status == CorrectiveActionStatus.CANCELLED
                    ? HistoryType.ACTION_CANCELLED
                    : HistoryType.ACTION_STARTED;
            history.add(alert, Happening.of(type, by).to(action.id()).note(reason));
        }
        actions.flush();
        told.changed(alert, action);
        follow(alert, action, by);
    }

    void done(Alert alert, CorrectiveAction action, By by) {
        PlanTerms terms = plans.of(action.planId());
        LocalDate day = terms.dayOf(by.at());
        LocalDate decided = decisions.measureBy(alert.id());
        boolean measurable =
                action.grounds().kpiId() != null && action.grounds().facts() != null;
        LocalDate mature = ImpactSchedule.matureOn(day);
        LocalDate wanted = decided != null
                ? decided
                : measureOn(terms.plan(), action.grounds().kpiId(), day);
        LocalDate measureOn = wanted.isBefore(mature) ? mature : wanted;
        action.done(measurable ? measureOn : null, by.at());
        history.add(
                alert, Happening.of(HistoryType.ACTION_DONE, by).to(action.id()).with("measureOn", action.measureOn()));
    }

    private LocalDate measureOn(PlanPublished plan, @Nullable String kpiId, LocalDate doneOn) {
        Integer ripensAfterDays = kpiId == null ? null : ripening.daysOfShare(plan, kpiId);
        return ImpactSchedule.measureOn(plan, kpiId, doneOn, ripensAfterDays);
    }

    /** The alert goes where its actions are; it ends with the last of them. */
    private void follow(Alert alert, CorrectiveAction action, By by) {
        if (!alert.stands()) {
            return;
        }
        alert.beginCorrection(by);
        if (actions.inWork(alert.id()).isEmpty()) {
            boolean done = actions.ofAlert(alert.id()).stream()
                    .anyMatch(other -> other.status() != CorrectiveActionStatus.CANCELLED);
            end.end(
                    alert,
                    done ? Resolution.CORRECTED : Resolution.ACCEPTED_RISK,
                    by,
                    done ? null : action.cancelReason());
        }
    }

    void handOver(Alert alert, CorrectiveAction action, HandOver handOver, By by) {
        requireInWork(action);
        PlanTerms terms = plans.of(action.planId());
        PlanMember to = Succession.present(terms.plan(), handOver.toId(), terms.dayOf(by.at()))
                .orElseThrow(() -> invalid(
                        "/toId",
                        "NOT_IN_THE_TEAM",
                        "Nobody of the plan's team who has not left is called " + handOver.toId(),
                        "Personne de l'équipe du plan encore présente ne s'appelle " + handOver.toId()));
        if (to.id().equals(action.owner().id())) {
            return;
        }
        history.add(
                alert,
                Happening.of(HistoryType.HANDED_OVER, by)
                        .to(action.id())
                        .note(handOver.reason())
                        .with("from", action.owner().id())
                        .with("to", to.id()));
        action.own(to, by.at());
        told.changed(alert, action);
    }

    void tick(Alert alert, CorrectiveAction action, Tick tick, boolean done) {
        requireInWork(action);
        int items = action.checklist().items().size();
        if (!action.checklist().has(tick.number())) {
            throw ProblemException.of(
                    AlertProblem.CHECKLIST_ITEM_NOT_FOUND,
                    "The checklist has items 1 to " + items,
                    "La liste a les points 1 à " + items);
        }
        if (action.checklist().isTicked(tick.number()) == done) {
            return;
        }
        if (done) {
            action.tick(tick);
        } else {
            action.untick(tick.number(), tick.at());
        }
        HistoryType type = done ? HistoryType.CHECKLIST_TICKED : HistoryType.CHECKLIST_UNTICKED;
        history.add(
                alert,
                Happening.of(type, new By(tick.by(), tick.at())).to(action.id()).with("number", tick.number()));
    }

    private static void requireInWork(CorrectiveAction action) {
        if (!action.isInWork()) {
            throw ProblemException.of(
                    AlertProblem.STATUS_CHANGE_REFUSED,
                    "A corrective action that is " + action.status() + " is not changed any more",
                    "Une action corrective au statut " + action.status() + " ne change plus");
        }
    }

    private static ProblemException invalid(String pointer, String code, String en, String fr) {
        Text message = new Text(en, fr);
        return ProblemException.of(
                CommonProblem.VALIDATION_FAILED, message, List.of(new Violation(pointer, code, message)));
    }
}
