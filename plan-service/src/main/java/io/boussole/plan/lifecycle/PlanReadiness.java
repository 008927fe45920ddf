package io.boussole.plan.lifecycle;

import io.boussole.http.ProblemException;
import io.boussole.http.Text;
import io.boussole.http.Violation;
import io.boussole.plan.document.PlanDocument;
import io.boussole.plan.findings.Finding;
import io.boussole.plan.findings.Findings;
import io.boussole.plan.findings.rules.RuleBook;
import java.util.List;

/** What the rules say about a plan, and whether it may be active in spite of it. */
final class PlanReadiness {
    private PlanReadiness() {}

    static Findings of(PlanDocument plan) {
        return Findings.of(plan, RuleBook.ALL);
    }

    /** Refuses a plan with errors, naming every one of them. */
    static void require(PlanDocument plan) {
        List<Violation> errors =
                of(plan).errors().stream().map(PlanReadiness::violation).toList();
        if (!errors.isEmpty()) {
            throw ProblemException.of(
                    PlanProblem.PLAN_NOT_READY,
                    new Text(errors.size() + " thing(s) to mend first", errors.size() + " point(s) à corriger d'abord"),
                    errors);
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
