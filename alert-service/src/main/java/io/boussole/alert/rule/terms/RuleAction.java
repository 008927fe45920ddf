package io.boussole.alert.rule.terms;

import io.boussole.contracts.plan.PlanPlaybook;
import io.boussole.contracts.plan.PlanPublished;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.jspecify.annotations.Nullable;

/**
 * Who does what about a breach.
 *
 * @param ownerId a member of the team, or whom the plan names outside of it
 * @param playbookId of the plan; null: to find the cause
 * @param dueInWorkingDays of the plan's calendar, at least 1
 */
@Embeddable
public record RuleAction(
        @Column(name = "owner_rule") @Enumerated(EnumType.STRING)
        OwnerRule ownerRule,

        @Column(name = "owner_id") String ownerId,
        @Column(name = "playbook_id") @Nullable String playbookId,
        @Column(name = "due_in_working_days") int dueInWorkingDays) {

    /** Its playbook in {@code plan}; null when it names none, or one that the plan does not have. */
    public @Nullable PlanPlaybook playbookIn(PlanPublished plan) {
        return plan.playbooks().stream()
                .filter(playbook -> playbook.id().equals(playbookId))
                .findFirst()
                .orElse(null);
    }
}
