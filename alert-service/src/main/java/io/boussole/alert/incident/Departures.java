package io.boussole.alert.incident;

import io.boussole.contracts.plan.PlanMember;
import io.boussole.contracts.plan.PlanPublished;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Gives what somebody who has left was to do to somebody who is there: nothing stays without an owner. */
@ApplicationScoped
class Departures {
    private static final Logger LOG = Logger.getLogger(Departures.class);

    private final AlertRepository alerts;
    private final CorrectiveActionRepository actions;
    private final PlanTermsRepository plans;
    private final CorrectiveActionPublisher publisher;
    private final AlertHistory history;
    private final Told told;

    Departures(
            AlertRepository alerts,
            CorrectiveActionRepository actions,
            PlanTermsRepository plans,
            CorrectiveActionPublisher publisher,
            AlertHistory history,
            Told told) {
        this.alerts = alerts;
        this.actions = actions;
        this.plans = plans;
        this.publisher = publisher;
        this.history = history;
        this.told = told;
    }

    /** Looks whether the action's owner is still there by the newest version of the plan, and finds another where not. */
    void ofOwner(UUID actionId, Instant now) {
        Optional<Alert> alert = actions.alertOf(actionId).flatMap(alerts::locked);
        Optional<CorrectiveAction> open = actions.locked(actionId).filter(CorrectiveAction::isInWork);
        if (alert.isEmpty() || open.isEmpty()) {
            return;
        }
        CorrectiveAction action = open.get();
        PlanTerms terms = plans.of(action.planId());
        PlanPublished plan = terms.plan();
        LocalDate today = terms.dayOf(now);
        Optional<PlanMember> owner = plan.team().stream()
                .filter(member -> member.id().equals(action.owner().id()))
                .findFirst();
        boolean isThere = owner.isPresent()
                ? Succession.isThere(owner.get(), today)
                : plan.team().isEmpty();
        if (!isThere) {
            Succession.after(plan, action.grounds().kpiId(), today)
                    .ifPresentOrElse(
                            successor -> reassign(alert.get(), action, successor, now),
                            () -> LOG.warnf("Nobody of the plan's team is there planId=%s", plan.planId()));
        }
        LocalDate leavesOn = Succession.present(plan, action.owner().id(), today)
                .map(PlanMember::leftOn)
                .orElse(null);
        action.ownerChecked(leavesOn, plan.version());
    }

    private void reassign(Alert alert, CorrectiveAction action, PlanMember successor, Instant now) {
        history.add(
                alert,
                Happening.of(HistoryType.REASSIGNED, now)
                        .to(action.id())
                        .with("from", action.owner().id())
                        .with("to", successor.id())
                        .with("cause", "OWNER_LEFT"));
        action.own(successor, now);
        actions.flush();
        publisher.publish(action);
        told.changed(alert, action);
    }
}
