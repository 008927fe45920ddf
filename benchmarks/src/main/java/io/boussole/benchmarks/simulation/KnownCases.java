package io.boussole.benchmarks.simulation;

import io.boussole.alert.evaluation.Observation;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** What is known of a quarter at the end of a day, as the sums by day of entry that the service judges. */
final class KnownCases {
    private final SimulatedKpi kpi;
    private final int today;
    private final List<List<DrawnCase>> byEntry;

    /** @param workingDay from 0 */
    KnownCases(DrawnQuarter quarter, SimulatedKpi kpi, int workingDay) {
        this.kpi = kpi;
        this.today = QuarterDays.dayOf(workingDay);
        this.byEntry = IntStream.rangeClosed(0, workingDay)
                .<List<DrawnCase>>mapToObj(day -> new ArrayList<>())
                .toList();
        for (DrawnCase drawn : quarter.cases()) {
            if (drawn.isKnownOn(today)) {
                byEntry.get(drawn.enteredOn()).add(drawn);
            }
        }
    }

    Observation observation() {
        return switch (kpi.kind()) {
            case COUNT -> new Observation.Count(days().mapToObj(this::count).toList());
            case MEAN -> new Observation.Mean(days().mapToObj(this::amounts).toList());
            case DURATION ->
                new Observation.Durations(
                        days().mapToObj(this::cohort).toList(),
                        days().boxed().flatMap(day -> lasted(day).stream()).toList());
            case SLA_SHARE -> new Observation.Share(cohorts(), Course.MOST_DAYS_TO_ANSWER);
            case RATE, CONVERSION -> new Observation.Share(cohorts());
        };
    }

    private List<Observation.Cohort> cohorts() {
        return days().mapToObj(this::cohort).toList();
    }

    private IntStream days() {
        return IntStream.range(0, byEntry.size())
                .filter(day -> !byEntry.get(day).isEmpty());
    }

    private Observation.DayCount count(int day) {
        return new Observation.DayCount(QuarterDays.date(day), byEntry.get(day).size());
    }

    private Observation.DayAmounts amounts(int day) {
        double sum = 0;
        double logs = 0;
        double squares = 0;
        for (DrawnCase deal : byEntry.get(day)) {
            double log = Math.log(deal.course().amount());
            sum += deal.course().amount();
            logs += log;
            squares += log * log;
        }
        int deals = byEntry.get(day).size();
        return new Observation.DayAmounts(QuarterDays.date(day), deals, sum, deals, logs, squares);
    }

    private Observation.Cohort cohort(int day) {
        int succeeded = 0;
        int failed = 0;
        for (DrawnCase entered : byEntry.get(day)) {
            succeeded += entered.isSuccessKnownOn(today) ? 1 : 0;
            failed += hasFailed(entered) ? 1 : 0;
        }
        return new Observation.Cohort(QuarterDays.date(day), byEntry.get(day).size(), succeeded, failed);
    }

    private boolean hasFailed(DrawnCase entered) {
        return kpi.kind() == SimulatedKpi.Kind.SLA_SHARE
                ? entered.isOverdueOn(today)
                : !entered.course().succeeded() && entered.isEndKnownOn(today);
    }

    private List<Observation.Lasted> lasted(int day) {
        return byEntry.get(day).stream()
                .filter(entered -> entered.isSuccessKnownOn(today))
                .map(ended -> new Observation.Lasted(
                        QuarterDays.date(day), ended.course().days(), 1))
                .toList();
    }
}
