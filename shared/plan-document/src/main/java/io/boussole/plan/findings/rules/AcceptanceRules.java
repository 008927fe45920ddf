package io.boussole.plan.findings.rules;

import io.boussole.plan.document.Pointer;
import io.boussole.plan.findings.Rule;
import java.util.List;

/** Findings that somebody takes upon themselves: by name, with a reason, and only where the rule allows it. */
final class AcceptanceRules {
    private static final Pointer ACCEPTANCES = Pointer.to("acceptances");

    static final Rule ACCEPTANCE_INCOMPLETE = Rule.error("ACCEPTANCE_INCOMPLETE", 81)
            .says(
                    "The acceptance counts for nothing: it does not say {0}",
                    "L'acceptation ne vaut rien : elle ne dit pas {0}")
            .fix(
                    "Give the finding's code, who accepts it, and why",
                    "Donnez le code du constat, qui l'accepte et pourquoi")
            .check((plan, found) -> Items.each(plan.acceptances(), ACCEPTANCES, (acceptance, at) -> {
                found.ifAbsent(acceptance.finding(), at.member("finding"), "finding");
                found.ifAbsent(acceptance.by(), at.member("by"), "by");
                found.ifAbsent(acceptance.reason(), at.member("reason"), "reason");
            }));

    static final Rule NOT_ACCEPTABLE = Rule.error("NOT_ACCEPTABLE", 81)
            .says("'{0}' is no finding that can be accepted", "« {0} » n'est pas un constat qui s'accepte")
            .fix("Mend what it is about", "Corrigez ce dont il s'agit")
            .check((plan, found) -> Items.each(plan.acceptances(), ACCEPTANCES, (acceptance, at) -> {
                String code = acceptance.finding();
                if (code != null
                        && RuleBook.ALL.stream()
                                .noneMatch(rule ->
                                        rule.isAcceptable() && rule.code().equals(code))) {
                    found.at(at.member("finding"), code);
                }
            }));

    static final List<Rule> ALL = List.of(ACCEPTANCE_INCOMPLETE, NOT_ACCEPTABLE);

    private AcceptanceRules() {}
}
