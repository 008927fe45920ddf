package io.boussole.alert.watch.finding;

import io.boussole.contracts.kpi.KpiObserved;
import io.boussole.contracts.plan.PlanKpi;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The day on which a value is looked at whatever the cycles. What entered before that day counts, on the day and ever after, so that a
 * look that comes late sees the same cases; it waits until all of that is known.
 */
final class StopReview {
    private StopReview() {}

    static boolean isDue(WatchedPlan watched, StopTerms terms) {
        @Nullable LocalDate reviewOn = terms.reviewOn();
        return reviewOn != null
                && !watched.today().isBefore(reviewOn)
                && watched.wasThereOn(reviewOn)
                && (watched.evidenceFrom() == null || !reviewOn.isBefore(watched.evidenceFrom()));
    }

    /** Whether the day is still to come. */
    static boolean isAhead(WatchedPlan watched, StopTerms terms) {
        @Nullable LocalDate reviewOn = terms.reviewOn();
        return reviewOn != null && watched.today().isBefore(reviewOn);
    }

    static Finding look(WatchedPlan watched, StopTerms terms, Measured measured) {
        LocalDate reviewOn = Objects.requireNonNull(terms.reviewOn());
        if (!measured.isWholeBefore(reviewOn)) {
            return Finding.undecided(measured.isSilent() ? Finding.Reason.SOURCE_SILENT : Finding.Reason.TOO_EARLY);
        }
        PlanKpi kpi = measured.kpi();
        KpiObserved observed = measured.observed();
        if (!Cycle.canBeOf(observed.kind())) {
            return asAWhole(terms, kpi, observed, reviewOn);
        }
        Cycle soFar =
                Cycle.of(observed.kind(), watched.plan().period().start(), reviewOn.minusDays(1), observed.days());
        if (!soFar.hasValue()) {
            return Finding.undecided(Finding.Reason.NOT_MEASURED);
        }
        Circumstances facts = StopFacts.of(watched, terms, kpi, List.of(soFar)).put("reviewOn", reviewOn);
        return terms.isMetBy(soFar.value()) ? Finding.met(facts) : Finding.clear(facts);
    }

    /** Days of these kinds do not add up; there is only the value as it stands. */
    private static Finding asAWhole(StopTerms terms, PlanKpi kpi, KpiObserved observed, LocalDate reviewOn) {
        @Nullable BigDecimal value = observed.value();
        if (value == null) {
            return Finding.undecided(Finding.Reason.NOT_MEASURED);
        }
        Circumstances facts = StopFacts.of(terms, kpi)
                .put("value", value)
                .put("n", observed.sampleSize())
                .put("reviewOn", reviewOn);
        return terms.isMetBy(value) ? Finding.met(facts) : Finding.clear(facts);
    }
}
