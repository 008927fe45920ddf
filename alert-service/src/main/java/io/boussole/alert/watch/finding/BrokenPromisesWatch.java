package io.boussole.alert.watch.finding;

import io.boussole.alert.defaults.PlanDefaults;
import io.boussole.contracts.kpi.KpiObserved;
import io.boussole.contracts.plan.PlanKpi;
import io.boussole.contracts.plan.PlanMember;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Customers who leave because of what sales promised them, above what a KPI tolerates: one task, for whoever answers for sales, with
 * whoever answers for customer service named beside. After an alert that was dealt with it takes another customer who leaves so. Nobody
 * is blamed on degraded data or while the source is silent.
 */
final class BrokenPromisesWatch {
    private BrokenPromisesWatch() {}

    static Finding look(WatchedPlan watched, String kpiId) {
        Optional<PlanKpi> kpi = watched.kpi(kpiId);
        @Nullable BigDecimal limit = kpi.map(BrokenPromisesWatch::limit).orElse(null);
        if (limit == null) {
            return Finding.undecided(Finding.Reason.NOT_SAID);
        }
        return kpi.flatMap(one -> Measured.of(watched, one))
                .filter(measured -> measured.observed().value() != null)
                .map(measured -> held(watched, measured, limit))
                .orElse(Finding.undecided(Finding.Reason.NOT_MEASURED));
    }

    private static Finding held(WatchedPlan watched, Measured measured, BigDecimal limit) {
        KpiObserved observed = measured.observed();
        BigDecimal value = Objects.requireNonNull(observed.value());
        Circumstances facts = new Circumstances()
                .put("kpiId", observed.kpiId())
                .put("value", value)
                .put("above", limit)
                .put("n", observed.sampleSize())
                .put("withOwnerId", service(watched).map(PlanMember::id).orElse(null))
                .put("withOwnerName", service(watched).map(PlanMember::name).orElse(null));
        if (value.compareTo(limit) <= 0) {
            return Finding.clear(facts);
        }
        return hasNewLoss(watched, observed)
                ? measured.trusted(Finding.met(facts), new Circumstances().put("above", limit))
                : Finding.dealtWith();
    }

    /** The value is that of the period so far: after an alert that was dealt with it stays above its limit without anything new. */
    private static boolean hasNewLoss(WatchedPlan watched, KpiObserved observed) {
        @Nullable LocalDate evidenceFrom = watched.evidenceFrom();
        return evidenceFrom == null
                || observed.days().stream()
                        .anyMatch(day -> !day.day().isBefore(evidenceFrom)
                                && day.numerator().signum() > 0);
    }

    static Optional<PlanMember> owner(WatchedPlan watched) {
        return AnsweringMember.of(
                watched, lead(watched, PlanDefaults.SALES).map(PlanMember::id).orElse(null));
    }

    /** Whoever answers for customer service. */
    private static Optional<PlanMember> service(WatchedPlan watched) {
        return lead(watched, PlanDefaults.CUSTOMER_SERVICE);
    }

    private static Optional<PlanMember> lead(WatchedPlan watched, String function) {
        return PlanDefaults.leadOf(watched.plan(), function, watched.today());
    }

    /** What is tolerated: the stop threshold, else the upper end of the range, else the target itself. */
    private static @Nullable BigDecimal limit(PlanKpi kpi) {
        return Stream.of(kpi.stopThreshold(), kpi.high(), kpi.target())
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }
}
