package io.boussole.alert.incident;

import io.boussole.alert.AlertProblem;
import io.boussole.contracts.action.CorrectiveActionStatus;
import io.boussole.http.CommonProblem;
import io.boussole.http.Page;
import io.boussole.http.ProblemException;
import io.boussole.http.Text;
import io.boussole.http.TimeCursor;
import io.boussole.http.Violation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Takes decisions about alerts and shows them. A decision is never changed; one that reverses it says which one it supersedes. */
@ApplicationScoped
public class Decisions {
    private final DecisionRepository decisions;
    private final AlertRepository alerts;
    private final CorrectiveActionRepository actions;
    private final ImpactRepository impacts;
    private final PlanTermsRepository plans;
    private final AlertHistory history;
    private final Clock clock;

    Decisions(
            DecisionRepository decisions,
            AlertRepository alerts,
            CorrectiveActionRepository actions,
            ImpactRepository impacts,
            PlanTermsRepository plans,
            AlertHistory history,
            Clock clock) {
        this.decisions = decisions;
        this.alerts = alerts;
        this.actions = actions;
        this.impacts = impacts;
        this.plans = plans;
        this.history = history;
        this.clock = clock;
    }

    /**
     * Takes a decision about an alert.
     *
     * @throws ProblemException 404 when there is no such alert; 422 when the day of measurement is past, the KPI is none of the plan or the
     *     superseded decision is none of the alert; 409 when that one is superseded already
     */
    @Transactional
    public DecisionTaken take(UUID alertId, NewDecision wanted, String person) {
        Alert alert = alerts.locked(alertId).orElseThrow(() -> AlertReads.unknown(alertId));
        By by = new By(person, clock.instant());
        PlanTerms terms = plans.of(alert.planId());
        requireMeasurable(wanted, terms, by);
        if (wanted.supersedes() != null) {
            requireStanding(alertId, wanted.supersedes());
        }
        Decision decision = new Decision(alert, wanted, by);
        decisions.persistAndFlush(decision);
        history.add(
                alert,
                Happening.of(HistoryType.DECIDED, by)
                        .note(wanted.reason())
                        .with("decisionId", decision.id())
                        .with("type", wanted.type())
                        .with("measureBy", wanted.measureBy())
                        .with("supersedes", wanted.supersedes()));
        measureDoneActions(alert, wanted.measureBy(), terms);
        return taken(decision);
    }

    /** What is done already is measured on the day that is decided now. */
    private void measureDoneActions(Alert alert, LocalDate measureBy, PlanTerms terms) {
        for (CorrectiveAction action : actions.ofAlert(alert.id())) {
            if (action.status() == CorrectiveActionStatus.DONE
                    && action.doneAt() != null
                    && action.measureOn() != null) {
                LocalDate mature = ImpactSchedule.matureOn(terms.dayOf(action.doneAt()));
                action.measure(measureBy.isBefore(mature) ? mature : measureBy);
            }
        }
    }

    private static void requireMeasurable(NewDecision wanted, PlanTerms terms, By by) {
        if (wanted.measureBy().isBefore(terms.dayOf(by.at()))) {
            throw invalid(
                    "/measureBy",
                    "DAY_IS_PAST",
                    new Text("Choose today or a later day", "Choisissez aujourd'hui ou plus tard"));
        }
        ExpectedEffect effect = wanted.expectedEffect();
        if (effect != null
                && terms.plan().kpis().stream().noneMatch(kpi -> kpi.id().equals(effect.kpiId()))) {
            throw invalid(
                    "/expectedEffect/kpiId",
                    "UNKNOWN_KPI",
                    new Text("The plan has no such KPI", "Le plan n'a pas cet indicateur"));
        }
    }

    private void requireStanding(UUID alertId, UUID superseded) {
        boolean ofTheAlert = decisions
                .byId(superseded)
                .filter(decision -> decision.alertId().equals(alertId))
                .isPresent();
        if (!ofTheAlert) {
            throw invalid(
                    "/supersedes",
                    "UNKNOWN_DECISION",
                    new Text("No such decision about this alert", "Aucune décision de ce nom sur cette alerte"));
        }
        if (decisions.isSuperseded(superseded)) {
            throw ProblemException.of(
                    AlertProblem.DECISION_ALREADY_SUPERSEDED,
                    "Supersede the newest decision of the chain",
                    "Remplacez la dernière décision de la chaîne");
        }
    }

    @Transactional
    public DecisionTaken get(UUID decisionId) {
        return decisions
                .byId(decisionId)
                .map(this::taken)
                .orElseThrow(() -> ProblemException.of(
                        AlertProblem.DECISION_NOT_FOUND, "No decision " + decisionId, "Aucune décision " + decisionId));
    }

    /**
     * Newest first.
     *
     * @param planId null: of any plan; {@code alertId} likewise
     */
    @Transactional
    public Page<DecisionTaken> page(
            @Nullable UUID planId, @Nullable UUID alertId, int size, @Nullable String pageToken) {
        List<Decision> found = decisions.after(planId, alertId, TimeCursor.read(pageToken), size + 1);
        return Page.of(found, size, decision -> new TimeCursor(decision.takenAt(), decision.id()).toString())
                .map(this::taken);
    }

    private DecisionTaken taken(Decision decision) {
        return new DecisionTaken(
                decision,
                decisions.successor(decision.id()).orElse(null),
                impacts.of(decision.id()).orElse(null),
                alerts.byId(decision.alertId()).map(Alert::openedAt).orElse(decision.takenAt()));
    }

    private static ProblemException invalid(String pointer, String code, Text message) {
        return ProblemException.of(
                CommonProblem.VALIDATION_FAILED, message, List.of(new Violation(pointer, code, message)));
    }
}
