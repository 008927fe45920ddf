package io.boussole.alert.incident;

import io.boussole.alert.rule.AlertRule;
import io.boussole.contracts.plan.PlanPeriod;
import io.boussole.contracts.plan.PlanPublished;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The version of a rule that opened an alert, in which period and which of its episodes.
 *
 * @param fingerprint names the alert
 * @param evidenceFrom first day that counts in the episode; null: the first of the period
 */
@Embeddable
public record Origin(
        String fingerprint,
        @Column(name = "rule_id") UUID ruleId,
        @Column(name = "rule_version") int ruleVersion,
        @Column(name = "period_start") LocalDate periodStart,
        @Column(name = "period_end") LocalDate periodEnd,
        int episode,
        @Column(name = "evidence_from") @Nullable LocalDate evidenceFrom) {

    static Origin of(Breach breach, @Nullable LocalDate evidenceFrom) {
        AlertRule rule = breach.rule();
        PlanPeriod period = breach.plan().period();
        return new Origin(
                breach.fingerprint(),
                rule.id(),
                rule.version(),
                period.start(),
                period.end(),
                breach.episode(),
                evidenceFrom);
    }

    boolean sharesADay(PlanPublished plan) {
        return !periodStart.isAfter(plan.period().end())
                && !periodEnd.isBefore(plan.period().start());
    }
}
