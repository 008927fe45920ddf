package io.boussole.alert.rule.terms;

import io.boussole.contracts.plan.PlanEscalationStep;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
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

    /** The value that the subject is held against; null: none. */
    public @Nullable BigDecimal target() {
        return reference == null ? null : reference.value();
    }

    /** Whether both hold their subject against the same value, with the same side being the better one. */
    public boolean sharesReference(RuleTerms other) {
        return watched.direction() == other.watched.direction() && isSame(target(), other.target());
    }

    private static boolean isSame(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        if (one == null || other == null) {
            return one == null && other == null;
        }
        return one.compareTo(other) == 0;
    }
}
