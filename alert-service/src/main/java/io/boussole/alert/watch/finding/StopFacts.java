package io.boussole.alert.watch.finding;

import io.boussole.contracts.kpi.MetricKind;
import io.boussole.contracts.plan.PlanKpi;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a stop rule rests on: its threshold, each cycle with its cases and its value, and how often an effort that is just acceptable, or
 * exactly on plan, would meet the rule by chance in cycles of these sizes.
 */
final class StopFacts {
    private StopFacts() {}

    static Circumstances of(StopTerms terms, PlanKpi kpi) {
        return new Circumstances()
                .put("effort", terms.name())
                .put("kpiId", kpi.id())
                .put("kpi", WatchedPlan.nameOf(kpi))
                .put("unit", kpi.unit())
                .put(terms.below() ? "below" : "above", terms.threshold());
    }

    static Circumstances of(WatchedPlan watched, StopTerms terms, PlanKpi kpi, List<Cycle> cycles) {
        return of(watched, terms, kpi, cycles, null);
    }

    /** Of a threshold of the whole period, of which {@code soFar} is the part until now. */
    static Circumstances ofPeriod(WatchedPlan watched, StopTerms terms, PlanKpi kpi, Cycle soFar) {
        return of(watched, terms, kpi, List.of(soFar), terms.threshold());
    }

    private static Circumstances of(
            WatchedPlan watched, StopTerms terms, PlanKpi kpi, List<Cycle> cycles, @Nullable BigDecimal ofPeriod) {
        Circumstances facts =
                of(terms, kpi).put("kind", cycles.get(0).kind().name()).put("cycles", cycles.size());
        for (int i = 0; i < cycles.size(); i++) {
            Cycle cycle = cycles.get(i);
            String name = "cycle" + (i + 1) + ".";
            facts.put(name + "from", cycle.from())
                    .put(name + "to", cycle.to())
                    .put(name + "n", cycle.size())
                    .put(name + "value", cycle.value());
            if (cycle.undecided().signum() > 0) {
                facts.put(name + "undecided", cycle.undecided());
            }
        }
        return facts.put("pFalseStop", chance(watched, terms, cycles, terms.threshold(), ofPeriod))
                .put("pFalseStopOnPlan", onPlan(watched, terms, kpi, cycles));
    }

    private static @Nullable Double onPlan(WatchedPlan watched, StopTerms terms, PlanKpi kpi, List<Cycle> cycles) {
        @Nullable BigDecimal target = kpi.target();
        return target == null ? null : chance(watched, terms, cycles, target, target);
    }

    /**
     * @param truly the true share of each cycle, or the true number of each
     * @param ofPeriod the true number of the whole period, spread by working days; null: {@code truly} is that of each cycle
     */
    private static @Nullable Double chance(
            WatchedPlan watched, StopTerms terms, List<Cycle> cycles, BigDecimal truly, @Nullable BigDecimal ofPeriod) {
        if (truly.signum() <= 0) {
            return null;
        }
        MetricKind kind = cycles.get(0).kind();
        if (kind == MetricKind.RATE) {
            return terms.falseStop()
                    .ofShare(
                            cycles.stream()
                                    .map(cycle -> cycle.size().intValueExact())
                                    .toList(),
                            truly.doubleValue());
        }
        if (kind != MetricKind.COUNT) {
            return null;
        }
        List<Double> expected = cycles.stream()
                .map(cycle -> ofPeriod == null ? truly.doubleValue() : share(watched, cycle) * ofPeriod.doubleValue())
                .toList();
        return expected.stream().anyMatch(mean -> mean <= 0)
                ? null
                : terms.falseStop().ofCount(expected);
    }

    private static double share(WatchedPlan watched, Cycle cycle) {
        double ofCycle = watched.calendar().workingDaysBetween(cycle.from(), cycle.to());
        return ofCycle
                / Math.max(
                        1,
                        watched.calendar()
                                .workingDaysBetween(
                                        watched.plan().period().start(),
                                        watched.plan().period().end()));
    }
}
