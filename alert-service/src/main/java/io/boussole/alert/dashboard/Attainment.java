package io.boussole.alert.dashboard;

import io.boussole.alert.outcome.KpiEvaluation;
import io.boussole.contracts.action.AlertFacts;
import io.boussole.contracts.plan.PlanKpi;
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

    /**
     * A KPI that was held against its plan. A share and a mean are expected to be on target all along; a duration too, but no day is too
     * early for a short one, so it has no pace where shorter is better.
     *
     * @param measured the KPI itself, which the facts of a duration do not have; null: nothing to divide by
     */
    static Attainment judged(KpiEvaluation evaluation, AlertFacts facts, @Nullable BigDecimal measured) {
        BigDecimal target = facts.reference();
        return switch (facts.kind()) {
            case "RATE", "DELAYED_RATE" -> new Attainment(evaluation, target, facts.estimate(), target);
            case "MEAN", "VALUE" -> new Attainment(evaluation, target, facts.estimate(), facts.expected());
            case "DURATION" ->
                new Attainment(
                        evaluation,
                        target,
                        measured,
                        facts.direction() == PlanKpi.Direction.LOWER_IS_BETTER ? null : target);
            default -> new Attainment(evaluation, target, facts.observed(), facts.expected());
        };
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
