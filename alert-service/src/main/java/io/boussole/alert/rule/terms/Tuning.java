package io.boussole.alert.rule.terms;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Changes with who made them, when and why.
 *
 * @param added whether the rule was added for a KPI to which the plan gives no number, rather than a rule of the plan changed
 */
@Embeddable
public record Tuning(
        @Convert(converter = StoredTerms.Changes.class) RuleChanges changes,

        @Column(name = "tuned_by") String by,
        @Column(name = "tuned_at") Instant at,
        @Column(name = "tuned_because") @Nullable String reason,
        @Column(name = "added") Boolean added) {}
