package io.boussole.plan.initiatives;

import io.boussole.http.ProblemException;
import io.boussole.http.Text;
import io.boussole.http.Violation;
import io.boussole.plan.document.PlanDocument;
import io.boussole.plan.document.Pointer;
import io.boussole.plan.findings.Finding;
import io.boussole.plan.findings.Findings;
import io.boussole.plan.findings.rules.RuleBook;
import io.boussole.plan.lifecycle.PlanProblem;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Whether an initiative says who, when, how measured and when it stops (rows 2, 82): no rule of the plan may object to it. */
final class InitiativeReadiness {
    private InitiativeReadiness() {}

    /** What the plan's rules object to in the item at {@code at}, and {@code known} where it is something else. */
    static List<Violation> of(PlanDocument plan, LocalDate today, Pointer at, List<Violation> known) {
        Set<String> said = known.stream().map(Violation::pointer).collect(Collectors.toSet());
        String place = at + "/";
        Stream<Violation> more = Findings.of(plan, RuleBook.ALL, today).errors().stream()
                .filter(error -> error.at().toString().startsWith(place))
                .filter(error -> !said.contains(error.at().toString()))
                .map(InitiativeReadiness::violation);
        return Stream.concat(known.stream(), more).toList();
    }

    /** @throws ProblemException 422 with each of them */
    static void refuseIfAny(List<Violation> violations) {
        if (!violations.isEmpty()) {
            throw ProblemException.of(
                    PlanProblem.INITIATIVE_NOT_READY,
                    new Text(
                            violations.size() + " thing(s) to mend first",
                            violations.size() + " point(s) à corriger d'abord"),
                    violations);
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
