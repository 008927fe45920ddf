package io.boussole.alert.watch.finding;

import io.boussole.alert.watch.finding.Finding.Reason;
import io.boussole.contracts.kpi.MetricKind;
import java.time.LocalDate;

/**
 * A KPI's own threshold for a number or an amount: one of the whole period, which is its only cycle. What must not be exceeded is told as
 * soon as it is. What must be reached is told when the period is over and all of it is known, and not by its pace before: how far chance
 * moves an amount of money is not known, and the verdict speaks of the pace of numbers. It is decided once a period. Of one
 * without any fact nothing is told: most often nobody has connected what would.
 */
final class StopOfPeriod {
    private StopOfPeriod() {}

    /** Whether a rule on what was measured is such a one. */
    static boolean isOne(String type, MetricKind kind) {
        return type.equals(StopTerms.KPI) && (kind == MetricKind.COUNT || kind == MetricKind.SUM);
    }

    static Finding look(WatchedPlan watched, StopTerms terms, Measured measured) {
        if (watched.evidenceFrom() != null) {
            return Finding.dealtWith();
        }
        LocalDate end = watched.plan().period().end();
        Cycle soFar = soFar(watched, measured, end);
        if (soFar.lastEntry() == null) {
            return Finding.undecided(Reason.NOT_MEASURED);
        }
        boolean isMet = terms.isMetBy(soFar.value());
        if (isMet && terms.below() && !measured.isWholeBefore(end.plusDays(1))) {
            return undecided(terms, measured, soFar, end);
        }
        Circumstances facts = StopFacts.ofPeriod(watched, terms, measured.kpi(), soFar);
        return isMet ? Finding.met(facts) : Finding.clear(facts);
    }

    private static Cycle soFar(WatchedPlan watched, Measured measured, LocalDate end) {
        LocalDate to = watched.isOver() ? end : watched.today();
        return Cycle.of(
                measured.observed().kind(),
                watched.plan().period().start(),
                to,
                measured.observed().days());
    }

    private static Finding undecided(StopTerms terms, Measured measured, Cycle soFar, LocalDate end) {
        return measured.isSilent()
                ? Finding.undecided(Reason.SOURCE_SILENT)
                : Finding.undecided(
                        Reason.PERIOD_NOT_OVER,
                        StopFacts.of(terms, measured.kpi())
                                .put("value", soFar.value())
                                .put("periodEnd", end));
    }
}
