package io.boussole.plan.findings.rules;

import io.boussole.plan.document.Pointer;
import io.boussole.plan.findings.Rule;
import java.util.List;

/** What is done, by when, when a figure leaves its range. */
final class PlaybookRules {
    private static final int MOST_DAYS = 60;
    private static final Pointer PLAYBOOKS = Pointer.to("playbooks");

    static final Rule PLAYBOOK_INCOMPLETE = Rule.error("PLAYBOOK_INCOMPLETE", 41)
            .says("The playbook does not say its {0}", "Le playbook ne dit pas : {0}")
            .fix(
                    "Give a title, and the working days within which it is done (1 to 60)",
                    "Donnez un titre, et le délai en jours ouvrés (1 à 60)")
            .check((plan, found) -> Items.each(plan.playbooks(), PLAYBOOKS, (playbook, at) -> {
                found.ifAbsent(playbook.title(), at.member("title"), "title");
                Integer days = playbook.dueInWorkingDays();
                if (days == null || days < 1 || days > MOST_DAYS) {
                    found.at(at.member("dueInWorkingDays"), "dueInWorkingDays");
                }
            }));

    static final Rule PLAYBOOK_WITHOUT_STEPS = Rule.warning("PLAYBOOK_WITHOUT_STEPS", 41)
            .says("The playbook lists nothing to do", "Le playbook ne liste rien à faire")
            .fix("List two or three steps", "Listez deux ou trois étapes")
            .check((plan, found) -> Items.each(plan.playbooks(), PLAYBOOKS, (playbook, at) -> {
                if (playbook.checklist().isEmpty()) {
                    found.at(at.member("checklist"));
                }
            }));

    static final List<Rule> ALL = List.of(PLAYBOOK_INCOMPLETE, PLAYBOOK_WITHOUT_STEPS);

    private PlaybookRules() {}
}
