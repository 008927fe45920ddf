package io.boussole.metrics.catalogue;

import io.boussole.contracts.kpi.MetricKind;
import io.boussole.metrics.fact.BucketChanges.Sum;
import io.boussole.metrics.fact.Measure;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Of the cases that entered, the share that has succeeded so far; rounded half up to six digits.
 *
 * @param failed measures of cases that will not succeed any more; empty where nothing says so
 * @param waitingDays where nothing says so: after how many days a case that has not succeeded has failed
 */
record ShareOf(List<Measure> entered, List<Measure> succeeded, List<Measure> failed, int waitingDays)
        implements Formula {
    private static final Set<Measure> LATE = EnumSet.of(
            Measure.CREATED_THEN_WON, Measure.CREATED_THEN_LOST, Measure.LEAD_THEN_WON, Measure.TOUCHED_THEN_MEETING);

    @Override
    public MetricKind kind() {
        return MetricKind.RATE;
    }

    @Override
    public Set<Measure> measures() {
        return Sets.union(entered, succeeded, failed);
    }

    /** Those that come late are told apart by the days they took. */
    @Override
    public Set<Measure> timed() {
        Set<Measure> timed = new HashSet<>(Sets.union(succeeded, failed));
        timed.retainAll(LATE);
        return timed;
    }

    @Override
    public String expression() {
        return group(succeeded) + " / " + group(entered);
    }

    private static String group(List<Measure> measures) {
        String sum = Sets.words("number of ", measures, " + ");
        return measures.size() > 1 ? "(" + sum + ")" : sum;
    }

    @Override
    public Answer answer(Figures figures) {
        long cases = figures.count(entered);
        long successes = figures.count(succeeded);
        long failures = failed.isEmpty() ? tooOld(figures) : figures.count(failed);
        return share(cases, successes, failures);
    }

    @Override
    public @Nullable Integer failsAfterDays() {
        return failed.isEmpty() ? Integer.valueOf(waitingDays) : null;
    }

    static Answer share(long cases, long successes, long failures) {
        BigDecimal numerator = BigDecimal.valueOf(successes);
        BigDecimal denominator = BigDecimal.valueOf(cases);
        return new Answer(
                Shares.divide(numerator, denominator).orElse(null),
                numerator,
                denominator,
                failures,
                cases,
                Math.max(0, cases - successes - failures),
                Shares.wilson(successes, cases));
    }

    /** Cases that have had their time and have not succeeded. */
    private long tooOld(Figures figures) {
        LocalDate lastOld = figures.frame().today().minusDays(waitingDays);
        return Math.max(0, until(figures, entered, lastOld) - until(figures, succeeded, lastOld));
    }

    private static long until(Figures figures, List<Measure> measures, LocalDate last) {
        return measures.stream()
                .flatMap(measure -> figures.cells(measure).stream())
                .filter(cell -> !cell.day().isAfter(last))
                .map(Cell::sum)
                .mapToLong(Sum::count)
                .sum();
    }
}
