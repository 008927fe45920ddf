package io.boussole.plan.lifecycle;

import io.boussole.http.ProblemException;
import io.boussole.http.Text;
import io.boussole.http.Violation;
import io.boussole.plan.document.PlanDocument;
import io.boussole.plan.findings.Finding;
import io.boussole.plan.findings.Findings;
import io.boussole.plan.findings.Limits;
import io.boussole.plan.findings.rules.RuleBook;
import io.boussole.plan.linting.Today;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;

/** What the rules say about a plan today, and whether it may be active or changed in spite of it. */
@ApplicationScoped
class PlanReadiness {
    private final Clock clock;

    PlanReadiness(Clock clock) {
        this.clock = clock;
    }

    Findings of(PlanDocument plan) {
        return Findings.of(plan, RuleBook.ALL, Today.of(plan, clock));
    }

    /** Refuses a plan with errors, naming every one of them. */
    void require(PlanDocument plan) {
        List<Violation> errors =
                of(plan).errors().stream().map(PlanReadiness::violation).toList();
        if (!errors.isEmpty()) {
            throw ProblemException.of(
                    PlanProblem.PLAN_NOT_READY,
                    new Text(errors.size() + " thing(s) to mend first", errors.size() + " point(s) à corriger d'abord"),
                    errors);
        }
    }

    /** Refuses what breaks a limit further than it was broken before: in a draft, too, activation would be late to hear of it. */
    void requireWithinLimits(PlanDocument before, PlanDocument after) {
        List<Violation> excess = Limits.brokenFurther(before, after, RuleBook.LIMITS, Today.of(after, clock)).stream()
                .map(PlanReadiness::violation)
                .toList();
        if (!excess.isEmpty()) {
            throw ProblemException.of(PlanProblem.LIMIT_REACHED, excess.get(0).message(), excess);
        }
    }

    private static Violation violation(Finding error) {
        Text says = error.message();
        Text fix = error.rule().fix();
        return new Violation(
                error.at().toString(),
                error.rule().code(),
                new Text(says.en() + ". " + fix.en() + ".", says.fr() + ". " + fix.fr() + "."));
    }
}
