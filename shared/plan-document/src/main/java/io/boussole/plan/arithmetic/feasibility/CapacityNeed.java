package io.boussole.plan.arithmetic.feasibility;

import io.boussole.plan.arithmetic.Exact;
import io.boussole.plan.arithmetic.Missing;
import io.boussole.plan.arithmetic.Sourced;
import io.boussole.plan.arithmetic.WorkingLine;
import io.boussole.plan.arithmetic.capacity.Capacity;
import io.boussole.plan.arithmetic.capacity.CapacityModel;
import io.boussole.plan.arithmetic.revenue.MissingFigures;
import io.boussole.plan.arithmetic.revenue.PlanFigures;
import io.boussole.plan.document.PlanDocument;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;

/**
 * The meetings that a plan asks for, beside those that its team can hold (rows 66, 81).
 *
 * @param required the plan's target of meetings or, where it states none, what its revenue objective needs; null where neither is
 *     known
 */
public record CapacityNeed(Capacity capacity, @Nullable BigDecimal required, List<Missing> missing) {

    public static CapacityNeed of(PlanDocument plan) {
        Capacity capacity = CapacityModel.of(plan);
        Optional<BigDecimal> required = required(new PlanFigures(plan));
        List<Missing> missing = new ArrayList<>(capacity.missing());
        if (required.isEmpty()) {
            missing.add(MissingFigures.MEETINGS);
        }
        return new CapacityNeed(capacity, required.orElse(null), List.copyOf(missing));
    }

    /** How many meetings the team falls short of; below zero when it can hold more than the plan needs; empty when unknown. */
    public Optional<BigFraction> gap() {
        return required == null || !capacity.isKnown()
                ? Optional.empty()
                : Optional.of(Exact.fraction(required).subtract(capacity.total()));
    }

    /** Whether the plan surely asks for more than the team can do. */
    public boolean isMismatch() {
        return gap().filter(gap -> gap.signum() > 0).isPresent();
    }

    public List<WorkingLine> working() {
        List<WorkingLine> lines = new ArrayList<>(capacity.working());
        BigDecimal wanted = required;
        if (wanted != null) {
            gap().ifPresent(gap -> lines.add(WorkingLine.of(
                    "Gap", "Écart", Exact.plain(wanted) + " − " + Exact.shown(capacity.total()), Exact.shown(gap))));
        }
        return List.copyOf(lines);
    }

    private static Optional<BigDecimal> required(PlanFigures figures) {
        return figures.meetings()
                .map(Sourced::value)
                .or(() -> figures.model()
                        .flatMap(model -> figures.revenueTarget()
                                .map(target -> new BigDecimal(
                                        model.backward(target.value()).meetings()))));
    }
}
