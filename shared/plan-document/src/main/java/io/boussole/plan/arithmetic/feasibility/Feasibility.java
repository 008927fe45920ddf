package io.boussole.plan.arithmetic.feasibility;

import io.boussole.plan.arithmetic.Exact;
import io.boussole.plan.arithmetic.Missing;
import io.boussole.plan.arithmetic.Sourced;
import io.boussole.plan.arithmetic.WorkingLine;
import io.boussole.plan.arithmetic.capacity.Capacity;
import io.boussole.plan.arithmetic.capacity.CapacityModel;
import io.boussole.plan.arithmetic.revenue.MissingFigures;
import io.boussole.plan.arithmetic.revenue.PlanFigures;
import io.boussole.plan.arithmetic.revenue.RevenueModel;
import io.boussole.plan.document.PlanDocument;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;

/**
 * What the team can sell in the period, beside what it is asked to sell (row 8): capacity × closing rate × deal value.
 *
 * @param target null where the plan has no objective on its revenue
 * @param model null where the closing rate or the deal value is unknown
 */
public record Feasibility(
        Capacity capacity,
        @Nullable RevenueModel model,
        @Nullable BigDecimal target,
        List<Missing> missing) {

    public static Feasibility of(PlanDocument plan) {
        Capacity capacity = CapacityModel.of(plan);
        PlanFigures figures = new PlanFigures(plan);
        List<Missing> missing = new ArrayList<>(capacity.missing());
        addIfAbsent(figures.closeRate(), MissingFigures.CLOSE_RATE, missing);
        addIfAbsent(figures.avgDealValue(), MissingFigures.AVG_DEAL_VALUE, missing);
        addIfAbsent(figures.revenueTarget(), MissingFigures.REVENUE_TARGET, missing);
        return new Feasibility(
                capacity,
                figures.model().orElse(null),
                figures.revenueTarget().map(Sourced::value).orElse(null),
                List.copyOf(missing));
    }

    public Optional<BigFraction> feasibleRevenue() {
        return model == null || !capacity.isKnown()
                ? Optional.empty()
                : Optional.of(capacity.total()
                        .multiply(Exact.fraction(model.closeRate()))
                        .multiply(Exact.fraction(model.avgDealValue())));
    }

    /** Empty when something is missing. Decided on exact figures, before any rounding. */
    public Optional<Boolean> isFeasible() {
        return gap().map(gap -> gap.signum() <= 0);
    }

    /** By how much the target exceeds what is feasible; below zero when there is room. */
    public Optional<BigFraction> gap() {
        BigDecimal wanted = target;
        return wanted == null
                ? Optional.empty()
                : feasibleRevenue().map(feasible -> Exact.fraction(wanted).subtract(feasible));
    }

    public List<WorkingLine> working() {
        List<WorkingLine> lines = new ArrayList<>(capacity.working());
        RevenueModel known = model;
        if (known != null) {
            feasibleRevenue()
                    .ifPresent(feasible -> lines.add(WorkingLine.of(
                            "Feasible revenue",
                            "Chiffre d'affaires réalisable",
                            Exact.shown(capacity.total()) + " × " + Exact.plain(known.closeRate()) + " × "
                                    + Exact.plain(known.avgDealValue()),
                            Exact.shown(feasible))));
        }
        BigDecimal wanted = target;
        if (wanted != null) {
            gap().ifPresent(gap -> lines.add(WorkingLine.of(
                    "Gap",
                    "Écart",
                    Exact.plain(wanted) + " − "
                            + feasibleRevenue().map(Exact::shown).orElse("?"),
                    Exact.shown(gap))));
        }
        return List.copyOf(lines);
    }

    private static void addIfAbsent(Optional<Sourced> figure, Missing otherwise, List<Missing> missing) {
        if (figure.isEmpty()) {
            missing.add(otherwise);
        }
    }
}
