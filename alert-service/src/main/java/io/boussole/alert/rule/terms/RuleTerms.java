package io.boussole.alert.rule.terms;

import io.boussole.contracts.plan.PlanEscalationStep;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that one version of a rule says.
 *
 * @param reference null where nothing is held against a number
 * @param cycles null where the period to date is read
 * @param inhibitedBy whose alerts explain this rule's
 * @param escalation where an action goes that nobody takes, in working time; empty: nowhere
 */
@Embeddable
public record RuleTerms(
        Watched watched,
        @Nullable Reference reference,
        Judging judging,
        @Nullable Cycles cycles,
        RuleAction action,

        @Column(name = "inhibited_by") @Convert(converter = StoredTerms.Inhibitors.class)
        List<Inhibitor> inhibitedBy,

        @Convert(converter = StoredTerms.Steps.class) List<PlanEscalationStep> escalation,

        boolean enabled) {
    public RuleTerms {
        inhibitedBy = List.copyOf(inhibitedBy);
        escalation = List.copyOf(escalation);
    }
}
