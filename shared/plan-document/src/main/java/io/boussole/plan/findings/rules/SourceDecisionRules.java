package io.boussole.plan.findings.rules;

import io.boussole.http.Text;
import io.boussole.plan.document.Pointer;
import io.boussole.plan.findings.Rule;
import java.util.List;

/** A figure of a source without a playbook is offered the guide's. */
final class SourceDecisionRules {
    static final Rule COLD_EMAIL_WITHOUT_PLAYBOOK = rule(
            "COLD_EMAIL_WITHOUT_PLAYBOOK",
            116,
            SourceDecisionRule.MODIFY_SUBJECT_OR_SEQUENCING,
            new Text("change the subject or the sequencing", "modifier l'objet ou le séquencement"));

    static final Rule WEBINAR_WITHOUT_PLAYBOOK = rule(
            "WEBINAR_WITHOUT_PLAYBOOK",
            117,
            SourceDecisionRule.ADAPT_FORMAT_OR_TARGET,
            new Text("adapt the format or the target", "adapter le format ou la cible"));

    static final Rule PARTNERSHIP_WITHOUT_PLAYBOOK = rule(
            "PARTNERSHIP_WITHOUT_PLAYBOOK",
            118,
            SourceDecisionRule.RENEGOTIATE_SHARE_OR_PROCESS,
            new Text("renegotiate the share or the process", "renégocier le partage ou le processus"));

    static final List<Rule> ALL =
            List.of(COLD_EMAIL_WITHOUT_PLAYBOOK, WEBINAR_WITHOUT_PLAYBOOK, PARTNERSHIP_WITHOUT_PLAYBOOK);

    private SourceDecisionRules() {}

    private static Rule rule(String code, int row, SourceDecisionRule decision, Text does) {
        return Rule.warning(code, row)
                .says("Nothing says what follows when {0} falls", "Rien ne dit ce qui suit quand {0} décroche")
                .fix(
                        "Give it a playbook that says to " + does.en() + " (" + decision + ")",
                        "Donnez-lui un playbook qui dit de " + does.fr() + " (" + decision + ")")
                .check((plan, found) -> Items.each(plan.kpis(), Pointer.to("kpis"), (kpi, at) -> {
                    if (SourceDecisionRule.of(kpi).filter(decision::equals).isPresent()) {
                        found.ifAbsent(kpi.playbookId(), at.member("playbookId"), String.valueOf(kpi.metric()));
                    }
                }));
    }
}
