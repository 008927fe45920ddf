package io.boussole.plan.findings.rules;

import io.boussole.plan.document.Member;
import io.boussole.plan.document.Pointer;
import io.boussole.plan.findings.Rule;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How the team keeps the plan alive, and where an action goes that nobody takes. */
final class RitualRules {
    private static final String MANAGER = "MANAGER";
    private static final Pointer ESCALATION = Pointer.to("escalation");

    static final Rule NO_RITUAL = Rule.warning("NO_RITUAL", 14)
            .says("The plan has no ritual in which it is looked at", "Le plan n'a aucun rituel où l'on s'y penche")
            .fix("Add a daily, a weekly and a monthly one", "Ajoutez-en un quotidien, un hebdomadaire et un mensuel")
            .check((plan, found) -> {
                if (plan.rituals().isEmpty()) {
                    found.at(Pointer.to("rituals"));
                }
            });

    static final Rule NO_ESCALATION = Rule.warning("NO_ESCALATION", 14)
            .says("An action that nobody takes goes nowhere", "Une action que personne ne prend ne remonte nulle part")
            .fix("Say after how long it goes to whom", "Dites après combien de temps elle remonte, et à qui")
            .check((plan, found) -> {
                if (plan.escalation().isEmpty()) {
                    found.at(ESCALATION);
                }
            });

    static final Rule ESCALATION_TO_NOBODY = Rule.error("ESCALATION_TO_NOBODY", 14)
            .says("'{0}' is neither MANAGER nor a role of the team", "'{0}' n'est ni MANAGER ni un rôle de l'équipe")
            .fix("Name a role that somebody has", "Nommez un rôle que quelqu'un tient")
            .check((plan, found) -> {
                Set<@Nullable String> reached =
                        plan.team().stream().map(Member::role).collect(Collectors.toSet());
                Items.each(plan.escalation(), ESCALATION, (step, at) -> {
                    if (step.to() == null || !(step.to().equals(MANAGER) || reached.contains(step.to()))) {
                        found.at(at.member("to"), step.to() == null ? "" : step.to());
                    }
                });
            });

    static final Rule ESCALATION_WITHOUT_DELAY = Rule.error("ESCALATION_WITHOUT_DELAY", 14)
            .says("The step does not say after how long", "L'étape ne dit pas après combien de temps")
            .fix("Give working hours, such as PT4H", "Donnez des heures ouvrées, par exemple PT4H")
            .check((plan, found) -> Items.each(plan.escalation(), ESCALATION, (step, at) -> {
                if (step.after() == null || step.after().isNegative()) {
                    found.at(at.member("after"));
                }
            }));

    static final List<Rule> ALL = List.of(NO_RITUAL, NO_ESCALATION, ESCALATION_TO_NOBODY, ESCALATION_WITHOUT_DELAY);

    private RitualRules() {}
}
