package io.boussole.plan.arithmetic.revenue;

import io.boussole.plan.arithmetic.Sourced;
import io.boussole.plan.document.FunnelTarget;
import io.boussole.plan.document.FunnelTarget.FunnelStage;
import io.boussole.plan.document.Kpi;
import io.boussole.plan.document.Objective;
import io.boussole.plan.document.PlanContext;
import io.boussole.plan.document.PlanContext.Hypothesis;
import io.boussole.plan.document.PlanDocument;
import io.boussole.plan.document.Pointer;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The figures of a plan that its revenue follows from, each with its place.
 *
 * <p>A plan may say the same figure in several places. The order is the same for all: what the plan assumes comes before what it
 * wishes for, and both before what it says in passing.
 *
 * <ul>
 *   <li>closing rate: the hypothesis on a KPI of CLOSE_RATE, the target of that KPI, the funnel's rate from opportunity to signature;
 *   <li>deal value: the hypothesis on a KPI of AVG_DEAL_VALUE, the target of that KPI, the context's deal value;
 *   <li>revenue to reach: the objective on a KPI of SIGNED_REVENUE, the target of that KPI;
 *   <li>meetings: the target of the KPI of MEETINGS_HELD, the funnel's target of opportunities.
 * </ul>
 *
 * <p>Only KPIs without a scope count, since the others speak of a part of the plan. Of several hypotheses on one KPI the one valid
 * from the latest day counts, among equals the first. A figure that makes no sense, such as a rate above 1, is not taken; the next
 * place is asked.
 */
public final class PlanFigures {
    private final PlanDocument plan;

    public PlanFigures(PlanDocument plan) {
        this.plan = plan;
    }

    public Optional<Sourced> closeRate() {
        return first(assumed("CLOSE_RATE"), targets("CLOSE_RATE"), funnelRates(FunnelStage.WON))
                .filter(figure -> RevenueModel.isRate(figure.value()))
                .findFirst();
    }

    public Optional<Sourced> avgDealValue() {
        return first(assumed("AVG_DEAL_VALUE"), targets("AVG_DEAL_VALUE"), contextDealValue())
                .filter(figure -> RevenueModel.isValue(figure.value()))
                .findFirst();
    }

    public Optional<Sourced> revenueTarget() {
        return first(objectives("SIGNED_REVENUE"), targets("SIGNED_REVENUE"), Stream.empty())
                .filter(figure -> figure.value().signum() >= 0)
                .findFirst();
    }

    public Optional<Sourced> meetings() {
        return first(targets("MEETINGS_HELD"), funnelTargets(FunnelStage.OPPORTUNITY), Stream.empty())
                .filter(figure -> figure.value().signum() >= 0)
                .findFirst();
    }

    public Optional<RevenueModel> model() {
        return closeRate().flatMap(rate -> avgDealValue().map(value -> new RevenueModel(rate.value(), value.value())));
    }

    /** Whether an objective is read on the plan's signed revenue. */
    public boolean isOnRevenue(Objective objective) {
        return objective.kpiId() != null && kpiIds("SIGNED_REVENUE").contains(objective.kpiId());
    }

    private static Stream<Sourced> first(Stream<Sourced> first, Stream<Sourced> second, Stream<Sourced> third) {
        return Stream.of(first, second, third).flatMap(Function.identity());
    }

    private Stream<Sourced> assumed(String metric) {
        PlanContext context = plan.context();
        if (context == null) {
            return Stream.empty();
        }
        List<String> kpis = kpiIds(metric);
        Pointer hypotheses = Pointer.to("context").member("hypotheses");
        List<Placed<Hypothesis>> found = new ArrayList<>(placed(context.hypotheses(), hypotheses).stream()
                .filter(hypothesis ->
                        kpis.contains(String.valueOf(hypothesis.item().kpi())))
                .toList());
        found.sort(Comparator.comparing(PlanFigures::validFrom).reversed());
        return found.stream().flatMap(placed -> placed.figure(placed.item().value(), "value"));
    }

    private static LocalDate validFrom(Placed<Hypothesis> hypothesis) {
        LocalDate from = hypothesis.item().validFrom();
        return from == null ? LocalDate.MIN : from;
    }

    private Stream<Sourced> targets(String metric) {
        return kpis(metric).flatMap(kpi -> kpi.figure(kpi.item().target(), "target"));
    }

    private Stream<Sourced> objectives(String metric) {
        List<String> kpis = kpiIds(metric);
        return placed(plan.objectives(), Pointer.to("objectives")).stream()
                .filter(objective ->
                        kpis.contains(String.valueOf(objective.item().kpiId())))
                .flatMap(objective -> objective.figure(objective.item().target(), "target"));
    }

    private Stream<Sourced> contextDealValue() {
        PlanContext context = plan.context();
        return context == null || context.avgDealValue() == null
                ? Stream.empty()
                : Stream.of(new Sourced(
                        context.avgDealValue(), Pointer.to("context").member("avgDealValue")));
    }

    private Stream<Sourced> funnelRates(FunnelStage stage) {
        return stages(stage)
                .flatMap(target -> target.figure(target.item().conversionRateHypothesis(), "conversionRateHypothesis"));
    }

    private Stream<Sourced> funnelTargets(FunnelStage stage) {
        return stages(stage).flatMap(target -> target.figure(target.item().target(), "target"));
    }

    private Stream<Placed<FunnelTarget>> stages(FunnelStage stage) {
        return placed(plan.funnel(), Pointer.to("funnel")).stream()
                .filter(target -> target.item().stage() == stage);
    }

    private List<String> kpiIds(String metric) {
        return kpis(metric).map(kpi -> String.valueOf(kpi.item().id())).toList();
    }

    private Stream<Placed<Kpi>> kpis(String metric) {
        return placed(plan.kpis(), Pointer.to("kpis")).stream()
                .filter(kpi ->
                        metric.equals(kpi.item().metric()) && isWhole(kpi.item().scope()));
    }

    private static boolean isWhole(Kpi.@Nullable Scope scope) {
        return scope == null || (scope.channelId() == null && scope.segmentId() == null && scope.memberId() == null);
    }

    private static <T> List<Placed<T>> placed(List<T> items, Pointer list) {
        return IntStream.range(0, items.size())
                .mapToObj(index -> new Placed<>(items.get(index), list.item(index)))
                .toList();
    }

    private record Placed<T>(T item, Pointer at) {

        Stream<Sourced> figure(@Nullable BigDecimal value, String member) {
            return value == null ? Stream.empty() : Stream.of(new Sourced(value, at.member(member)));
        }
    }
}
