package io.boussole.alert.dashboard;

import io.boussole.alert.outcome.KpiEvaluation;
import io.boussole.contracts.action.AlertFacts;
import java.math.BigDecimal;
import java.math.MathContext;
import org.jspecify.annotations.Nullable;

/**
 * Where a KPI is against its plan.
 *
 * @param target the plan's value for the whole period; null: it names none
 * @param observed a share, a number or an amount, as the target is; null: nothing was observed
 * @param expectedToDate what the plan expects by now, as the target is; null: not known
 */
public record Attainment(
        KpiEvaluation evaluation,
        @Nullable BigDecimal target,
        @Nullable BigDecimal observed,
        @Nullable BigDecimal expectedToDate) {
    private static final MathContext DIGITS = new MathContext(4);
    private static final String RATE = "RATE";

    /** A KPI that was held against its plan. A share is expected to be on target all along. */
    static Attainment judged(KpiEvaluation evaluation, AlertFacts facts) {
        boolean rate = RATE.equals(facts.kind());
        return new Attainment(
                evaluation,
                facts.reference(),
                rate ? facts.estimate() : facts.observed(),
                rate ? facts.reference() : facts.expected());
    }

    /** Observed by expected to date; null where either is missing. */
    public @Nullable BigDecimal pacing() {
        return by(expectedToDate);
    }

    /** Observed by target; null where either is missing. */
    public @Nullable BigDecimal attained() {
        return by(target);
    }

    private @Nullable BigDecimal by(@Nullable BigDecimal divisor) {
        return observed == null || divisor == null || divisor.signum() == 0 ? null : observed.divide(divisor, DIGITS);
    }
}
