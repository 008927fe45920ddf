package io.boussole.plan.lifecycle;

import io.boussole.http.CommonProblem;
import io.boussole.http.ProblemException;
import io.boussole.http.Text;
import io.boussole.http.Violation;
import io.boussole.plan.changes.ChangeBook;
import io.boussole.plan.changes.ChangeScope;
import io.boussole.plan.changes.PlanChange;
import io.boussole.plan.changes.PlanPhase;
import io.boussole.plan.changes.RefusedChange;
import io.boussole.plan.document.Period;
import io.boussole.plan.document.PlanDocument;
import io.boussole.plan.format.ReadDocument;
import io.boussole.plan.schedule.WorkingDays;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Lets a plan change only as the rules and its decisions allow. */
@ApplicationScoped
class ChangeGuard {
    private final DecidedChanges decided;
    private final PlanVersionRepository versions;
    private final Clock clock;

    ChangeGuard(DecidedChanges decided, PlanVersionRepository versions, Clock clock) {
        this.decided = decided;
        this.versions = versions;
        this.clock = clock;
    }

    /**
     * Refuses a change with every difference that may not be.
     *
     * @throws ProblemException 409; 422 when the note names a decision that the plan does not have
     */
    void require(UUID planId, PlanState state, ReadDocument before, ReadDocument after, ChangeNote note) {
        ChangeScope allowed = allowedBy(planId, note);
        PlanChange change = PlanChange.of(before, after, phase(state, before.plan()), note.isByOperation());
        List<RefusedChange> refused = ChangeBook.refusedIn(change);
        refuse(
                PlanProblem.CHANGE_NOT_ALLOWED,
                refused.stream()
                        .filter(one -> one.rule().scope() == ChangeScope.TACTICAL)
                        .toList());
        if (!refused.isEmpty() && (allowed == ChangeScope.TACTICAL || isCarriedOut(planId, note))) {
            refuse(PlanProblem.STRATEGIC_CHANGE_NEEDS_DECISION, refused);
        }
    }

    /** @throws ProblemException 422 when the note names a decision that the plan does not have */
    void requireKnown(UUID planId, ChangeNote note) {
        allowedBy(planId, note);
    }

    /** A decision changes strategy once; the next change of it is the next decision. */
    private boolean isCarriedOut(UUID planId, ChangeNote note) {
        return note.decisionId() != null && versions.hasCarriedOut(planId, note.decisionId());
    }

    private ChangeScope allowedBy(UUID planId, ChangeNote note) {
        if (note.decisionId() == null) {
            return ChangeScope.TACTICAL;
        }
        return decided.scopeOf(planId, note.decisionId()).orElseThrow(ChangeGuard::unknownDecision);
    }

    private PlanPhase phase(PlanState state, PlanDocument plan) {
        if (state == PlanState.DRAFT) {
            return PlanPhase.DRAFT;
        }
        LocalDate today = clock.instant().atZone(WorkingDays.of(plan).zone()).toLocalDate();
        Period period = plan.period();
        boolean isInside = period != null
                && period.start() != null
                && period.end() != null
                && !today.isBefore(period.start())
                && !today.isAfter(period.end());
        return isInside ? PlanPhase.IN_PERIOD : PlanPhase.ACTIVE;
    }

    private static void refuse(PlanProblem problem, List<RefusedChange> refused) {
        if (!refused.isEmpty()) {
            throw ProblemException.of(
                    problem,
                    problem.title(),
                    refused.stream().map(ChangeGuard::violation).toList());
        }
    }

    private static Violation violation(RefusedChange refused) {
        Text why = refused.rule().says();
        Text what = refused.change().text();
        return new Violation(
                refused.change().at().toString(),
                refused.rule().code(),
                new Text(why.en() + ". " + what.en() + ".", why.fr() + ". " + what.fr() + "."));
    }

    private static ProblemException unknownDecision() {
        Text text = new Text("The plan has no such decision", "Le plan n'a pas cette décision");
        return ProblemException.of(
                CommonProblem.VALIDATION_FAILED, text, List.of(new Violation("", "UNKNOWN_DECISION", text)));
    }
}
