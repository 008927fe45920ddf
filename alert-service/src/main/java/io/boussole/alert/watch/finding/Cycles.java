package io.boussole.alert.watch.finding;

import io.boussole.alert.defaults.PlanDefaults;
import io.boussole.contracts.kpi.KpiObserved;
import io.boussole.contracts.kpi.MetricKind;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/**
 * The complete cycles of an effort. Windows of entry follow one another without a gap from the first day of the plan's period, or from
 * the day after an alert that was dealt with; one that the period cuts off is none.
 *
 * <p>A count is complete when its window is over. A share is complete when the last prospect who entered has passed the end of the
 * sequence and the response window; where there is no sequence, and of deals, which outlast it, when every case is decided too, or is so
 * old that a verdict would take it for lost, or could not change the answer any more. A window into which nobody entered is no cycle of a
 * share. A day is over once the sources have spoken on a later one: what is still on its way would look like bad work.
 */
final class Cycles {
    private Cycles() {}

    /** In order; all of them have a value. */
    static List<Cycle> complete(WatchedPlan watched, StopTerms terms, Measured measured, int cycleDays) {
        KpiObserved observed = measured.observed();
        return windows(watched, cycleDays)
                .map(from -> Cycle.of(observed.kind(), from, from.plusDays(cycleDays - 1L), observed.days()))
                .filter(cycle -> cycle.hasValue() && isComplete(watched, terms, measured, cycle))
                .toList();
    }

    private static Stream<LocalDate> windows(WatchedPlan watched, int cycleDays) {
        LocalDate start = watched.plan().period().start();
        LocalDate first =
                watched.evidenceFrom() == null || watched.evidenceFrom().isBefore(start)
                        ? start
                        : watched.evidenceFrom();
        LocalDate dayAfter = watched.plan().period().end().plusDays(1);
        LocalDate notOver = dayAfter.isBefore(watched.today()) ? dayAfter : watched.today();
        return Stream.iterate(
                first, from -> from.plusDays(cycleDays - 1L).isBefore(notOver), from -> from.plusDays(cycleDays));
    }

    private static boolean isComplete(WatchedPlan watched, StopTerms terms, Measured measured, Cycle cycle) {
        if (!measured.isWholeBefore(cycle.to().plusDays(1))) {
            return false;
        }
        LocalDate lastEntry = cycle.lastEntry();
        if (cycle.kind() != MetricKind.RATE || lastEntry == null) {
            return true;
        }
        int sequence = terms.sequenceDays() == null ? 0 : terms.sequenceDays();
        return measured.isWholeBefore(lastEntry.plusDays((long) sequence + terms.responseWindowDays() + 1))
                && (endsWithItsSequence(terms, measured) || isDecided(watched, terms, measured, cycle, lastEntry));
    }

    private static boolean endsWithItsSequence(StopTerms terms, Measured measured) {
        return terms.sequenceDays() != null
                && !PlanDefaults.isShareOfDeals(measured.observed().metric());
    }

    private static boolean isDecided(
            WatchedPlan watched, StopTerms terms, Measured measured, Cycle cycle, LocalDate lastEntry) {
        return cycle.undecided().signum() <= 0
                || terms.isMetBy(cycle.value()) == terms.isMetBy(cycle.highestValue())
                || measured.isWholeBefore(lastEntry.plusDays(lostAfterDays(watched, measured) + 1L));
    }

    private static int lostAfterDays(WatchedPlan watched, Measured measured) {
        return PlanDefaults.lostAfterDays(watched.plan(), measured.observed().metric());
    }
}
