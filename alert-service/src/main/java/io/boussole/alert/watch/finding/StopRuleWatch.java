package io.boussole.alert.watch.finding;

import io.boussole.alert.watch.finding.Finding.Reason;
import io.boussole.contracts.plan.PlanBattle;
import io.boussole.contracts.plan.PlanKpi;
import io.boussole.contracts.plan.PlanMember;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A stop rule: met when the most recent complete cycles, as many as it wants, all lie beyond its threshold, or when the value does on
 * the day of its review. A KPI's own threshold of a number or an amount is read over the period. Nobody is told to stop on degraded data
 * or while the source is silent.
 */
final class StopRuleWatch {
    private StopRuleWatch() {}

    static Finding look(WatchedPlan watched, String type, String id, StopNumbers numbers) {
        Optional<StopTerms> found = StopTerms.of(watched, type, id).map(terms -> terms.with(numbers));
        if (found.isEmpty() || found.get().over()) {
            return Finding.notWatched();
        }
        StopTerms terms = found.get();
        Optional<PlanKpi> kpi = watched.kpi(terms.kpiId());
        Optional<Measured> measured = kpi.flatMap(one -> Measured.of(watched, one));
        if (kpi.isEmpty() || measured.isEmpty()) {
            return Finding.undecided(kpi.isEmpty() ? Reason.NOT_SAID : Reason.NOT_MEASURED);
        }
        return held(watched, type, terms, measured.get());
    }

    private static Finding held(WatchedPlan watched, String type, StopTerms terms, Measured measured) {
        Finding found = StopOfPeriod.isOne(type, measured.observed().kind())
                ? StopOfPeriod.look(watched, terms, measured)
                : ofEffort(watched, terms, measured);
        return measured.trusted(found, StopFacts.of(terms, measured.kpi()));
    }

    private static Finding ofEffort(WatchedPlan watched, StopTerms terms, Measured measured) {
        return StopReview.isDue(watched, terms)
                ? onReview(watched, terms, measured)
                : overCycles(watched, terms, measured, LocalDate.MIN);
    }

    /**
     * While the review cannot tell yet, cycles that are complete and met count as on the days before it. What it has found bad waits for a
     * decision. What it has found good, or has found nothing of, is no licence for ever: the cycles that it did not see to the end go on.
     */
    private static Finding onReview(WatchedPlan watched, StopTerms terms, Measured measured) {
        Finding review = StopReview.look(watched, terms, measured);
        if (review.state() == Finding.State.MET) {
            return review;
        }
        boolean isGood = review.state() == Finding.State.CLEAR;
        LocalDate notBefore = isGood ? Objects.requireNonNull(terms.reviewOn()) : LocalDate.MIN;
        Finding cycles = overCycles(watched, terms, measured, notBefore);
        boolean cyclesAreGood = cycles.state() == Finding.State.CLEAR && review.reason() == Reason.NOT_MEASURED;
        return cycles.state() == Finding.State.MET || cyclesAreGood ? cycles : review;
    }

    /** @param notBefore the earliest last day of the most recent cycle that can meet the rule */
    private static Finding overCycles(WatchedPlan watched, StopTerms terms, Measured measured, LocalDate notBefore) {
        @Nullable Integer cycleDays = terms.cycleDays();
        boolean addsUp = Cycle.canBeOf(measured.observed().kind());
        if (!addsUp || cycleDays == null || cycleDays < 1) {
            Reason never = addsUp ? Reason.NO_CYCLE : Reason.NO_SUM_OF_DAYS;
            return Finding.undecided(StopReview.isAhead(watched, terms) ? Reason.TOO_EARLY : never);
        }
        List<Cycle> complete = Cycles.complete(watched, terms, measured, cycleDays);
        if (complete.size() < terms.completeCycles()) {
            return Finding.undecided(
                    Reason.TOO_EARLY, StopFacts.of(terms, measured.kpi()).put("completeCycles", complete.size()));
        }
        List<Cycle> recent = complete.subList(complete.size() - terms.completeCycles(), complete.size());
        Circumstances facts = StopFacts.of(watched, terms, measured.kpi(), recent);
        boolean isMet = !recent.get(recent.size() - 1).to().isBefore(notBefore)
                && recent.stream().allMatch(cycle -> terms.isMetBy(cycle.value()));
        return isMet ? Finding.met(facts) : Finding.clear(facts);
    }

    /** Whoever leads the effort, else whoever owns its KPI. */
    static Optional<PlanMember> owner(WatchedPlan watched, String type, String id) {
        Optional<StopTerms> terms = StopTerms.of(watched, type, id);
        return AnsweringMember.of(
                watched,
                terms.map(StopTerms::driverId).orElse(null),
                terms.flatMap(said -> watched.kpi(said.kpiId()))
                        .map(PlanKpi::ownerId)
                        .orElse(null),
                watched.battle(id).map(PlanBattle::driverId).orElse(null));
    }
}
