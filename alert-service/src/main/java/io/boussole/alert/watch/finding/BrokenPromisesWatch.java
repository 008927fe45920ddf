package io.boussole.alert.watch.finding;

import io.boussole.contracts.kpi.KpiObserved;
import io.boussole.contracts.plan.PlanKpi;
import io.boussole.contracts.plan.PlanMember;
import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Customers who leave because of what sales promised them, above what the plan tolerates: one task, for whoever answers for sales, with
 * whoever answers for customer service named beside. It needs a KPI of the metric {@code SALES_PROMISE_CHURN} with an upper end or a stop
 * threshold; a plan without one is not watched.
 */
final class BrokenPromisesWatch {
    static final String METRIC = "SALES_PROMISE_CHURN";

    private static final String SALES = "SALES";
    private static final String SERVICE = "CUSTOMER_SERVICE";

    private BrokenPromisesWatch() {}

    static Finding look(WatchedPlan watched) {
        Optional<PlanKpi> kpi = kpi(watched);
        @Nullable BigDecimal limit = kpi.map(BrokenPromisesWatch::limit).orElse(null);
        if (limit == null) {
            return Finding.undecided(Finding.Reason.NOT_SAID);
        }
        Optional<KpiObserved> observed = kpi.flatMap(watched::observation);
        @Nullable BigDecimal value = observed.map(KpiObserved::value).orElse(null);
        if (value == null) {
            return Finding.undecided(Finding.Reason.NOT_MEASURED);
        }
        Circumstances facts = new Circumstances()
                .put("kpiId", kpi.map(PlanKpi::id).orElse(null))
                .put("value", value)
                .put("above", limit)
                .put("n", observed.map(KpiObserved::sampleSize).orElse(0L))
                .put("withOwnerId", service(watched).map(PlanMember::id).orElse(null))
                .put("withOwnerName", service(watched).map(PlanMember::name).orElse(null));
        return value.compareTo(limit) > 0 ? Finding.met(facts) : Finding.clear(facts);
    }

    static Optional<PlanMember> owner(WatchedPlan watched) {
        return AnsweringMember.of(
                watched, ofFunction(watched, SALES).map(PlanMember::id).orElse(null));
    }

    /** Whoever answers for customer service. */
    static Optional<PlanMember> service(WatchedPlan watched) {
        return ofFunction(watched, SERVICE);
    }

    private static Optional<PlanKpi> kpi(WatchedPlan watched) {
        return watched.plan().kpis().stream()
                .filter(kpi -> METRIC.equals(kpi.metric()))
                .findFirst();
    }

    private static @Nullable BigDecimal limit(PlanKpi kpi) {
        return kpi.stopThreshold() == null ? kpi.high() : kpi.stopThreshold();
    }

    /** The one at the top of a function: without a manager, or with one of another function. */
    private static Optional<PlanMember> ofFunction(WatchedPlan watched, String function) {
        return watched.plan().team().stream()
                .filter(watched::isThere)
                .filter(member -> function.equals(member.function()))
                .filter(member -> watched.member(member.managerId())
                        .filter(manager -> function.equals(manager.function()))
                        .isEmpty())
                .findFirst();
    }
}
