package io.boussole.alert.backtest;

import io.boussole.alert.evaluation.Method;
import io.boussole.alert.rule.terms.Judging;
import io.boussole.alert.rule.terms.Reference;
import io.boussole.alert.rule.terms.RuleChanges;
import io.boussole.alert.rule.terms.RuleTerms;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Other numbers for a rule; an absent one stays as it is. Units and ranges are those of {@link Judging} and {@link Reference}.
 *
 * @param target the value for the whole period
 */
public record RuleEdits(
        @Nullable BigDecimal target,
        @Nullable BigDecimal low,
        @Nullable BigDecimal high,
        @Nullable Method method,
        @Nullable BigDecimal alpha,
        @Nullable BigDecimal watchAlpha,
        @Nullable List<BigDecimal> alternatives,
        @Nullable BigDecimal plannedVolume,
        @Nullable BigDecimal dispersion,
        @Nullable BigDecimal minExpected,
        @Nullable BigDecimal recoveryAlpha,
        @Nullable Integer delayMedianDays) {

    RuleTerms in(RuleTerms terms) {
        return changes(terms).in(terms);
    }

    /** As an override of the rule would have them. */
    RuleChanges changes(RuleTerms now) {
        return new RuleChanges(
                range(now.reference()),
                method,
                alpha,
                watchAlpha,
                alternatives,
                dispersion,
                plannedVolume,
                recoveryAlpha,
                minExpected,
                null,
                delayMedianDays,
                null,
                null,
                null,
                null,
                null);
    }

    /** An override gives its range as a whole, an edit may give one end of it; without a target there is no range. */
    private RuleChanges.@Nullable Range range(@Nullable Reference now) {
        BigDecimal value = target == null && now != null ? now.value() : target;
        if (value == null || (target == null && low == null && high == null)) {
            return null;
        }
        return new RuleChanges.Range(
                value, low == null && now != null ? now.low() : low, high == null && now != null ? now.high() : high);
    }
}
