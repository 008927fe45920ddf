package io.boussole.plan.arithmetic.revenue;

import io.boussole.plan.arithmetic.Missing;
import io.boussole.plan.arithmetic.Sourced;
import io.boussole.plan.arithmetic.WorkingLine;
import io.boussole.plan.document.PlanDocument;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A plan's revenue in both directions: what its meetings bring, and what its target needs, stage by stage.
 *
 * @param forward null when a figure for it is missing
 * @param backward null when a figure for it is missing
 */
public record RevenueReport(
        Figures figures,
        RevenueModel.@Nullable Forward forward,
        RevenueModel.@Nullable Backward backward,
        FunnelSolution funnel,
        List<Missing> missing) {

    /** The figures used; null where the plan does not state one. */
    public record Figures(
            @Nullable Sourced closeRate,
            @Nullable Sourced avgDealValue,
            @Nullable Sourced meetings,
            @Nullable Sourced target) {

        private Optional<RevenueModel> model() {
            return Optional.ofNullable(closeRate)
                    .flatMap(rate -> Optional.ofNullable(avgDealValue)
                            .map(value -> new RevenueModel(rate.value(), value.value())));
        }

        private List<Missing> missing() {
            return Stream.of(
                            absent(closeRate, MissingFigures.CLOSE_RATE),
                            absent(avgDealValue, MissingFigures.AVG_DEAL_VALUE),
                            absent(meetings, MissingFigures.MEETINGS),
                            absent(target, MissingFigures.REVENUE_TARGET))
                    .flatMap(Optional::stream)
                    .toList();
        }

        private static Optional<Missing> absent(@Nullable Sourced figure, Missing otherwise) {
            return figure == null ? Optional.of(otherwise) : Optional.empty();
        }
    }

    /** Figures tried out instead of the plan's own; null: the plan's. Rates and values must suit a {@link RevenueModel}. */
    public record WhatIf(
            @Nullable BigDecimal target,
            @Nullable BigDecimal avgDealValue,
            @Nullable BigDecimal closeRate) {
        public static final WhatIf NOTHING = new WhatIf(null, null, null);
    }

    public static RevenueReport of(PlanDocument plan, WhatIf whatIf) {
        PlanFigures stated = new PlanFigures(plan);
        Figures figures = new Figures(
                instead(whatIf.closeRate(), stated.closeRate()),
                instead(whatIf.avgDealValue(), stated.avgDealValue()),
                stated.meetings().orElse(null),
                instead(whatIf.target(), stated.revenueTarget()));
        return of(plan, figures);
    }

    public List<WorkingLine> working() {
        List<WorkingLine> lines = new ArrayList<>();
        if (forward != null) {
            lines.addAll(forward.working());
        }
        if (backward != null) {
            lines.addAll(backward.working());
        }
        lines.addAll(funnel.working());
        return List.copyOf(lines);
    }

    private static RevenueReport of(PlanDocument plan, Figures figures) {
        Optional<RevenueModel> model = figures.model();
        RevenueModel.Forward forward = model.flatMap(known ->
                        Optional.ofNullable(figures.meetings()).map(meetings -> known.forward(meetings.value())))
                .orElse(null);
        RevenueModel.Backward backward = model.flatMap(
                        known -> Optional.ofNullable(figures.target()).map(target -> known.backward(target.value())))
                .orElse(null);
        FunnelSolution funnel = FunnelSolution.of(
                plan,
                backward == null ? null : backward.contracts(),
                figures.closeRate() == null ? null : figures.closeRate().value());
        List<Missing> missing = new ArrayList<>(figures.missing());
        missing.addAll(funnel.missing());
        return new RevenueReport(
                figures, forward, backward, funnel, missing.stream().distinct().toList());
    }

    private static @Nullable Sourced instead(@Nullable BigDecimal tried, Optional<Sourced> stated) {
        return tried == null ? stated.orElse(null) : new Sourced(tried, null);
    }
}
