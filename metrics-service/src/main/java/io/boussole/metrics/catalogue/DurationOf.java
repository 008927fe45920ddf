package io.boussole.metrics.catalogue;

import io.boussole.contracts.kpi.MetricKind;
import io.boussole.metrics.fact.Measure;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How many days cases take from one thing to another, of those that began in the period.
 *
 * @param ended told apart by the days it took
 * @param otherwise cases that ended in another way; until then they had not ended this way. Told apart by their days
 */
record DurationOf(Measure entered, Measure ended, List<Measure> otherwise, Statistic statistic) implements Formula {
    /** Which number stands for all cases. */
    enum Statistic {
        MEDIAN("median"),
        RESTRICTED_MEAN("mean up to the longest case");

        private final String words;

        Statistic(String words) {
            this.words = words;
        }
    }

    @Override
    public MetricKind kind() {
        return MetricKind.DURATION;
    }

    @Override
    public Set<Measure> measures() {
        return Sets.union(List.of(entered, ended), otherwise);
    }

    @Override
    public Set<Measure> timed() {
        return Sets.union(List.of(ended), otherwise);
    }

    @Override
    public String expression() {
        return statistic.words + " of the days of " + ended + " by Kaplan–Meier; the other cases of " + entered
                + " count as open until "
                + (otherwise.isEmpty() ? "today" : "they ended as " + otherwise + " or today");
    }

    @Override
    public Answer answer(Figures figures) {
        Lifetimes lifetimes = lifetimes(figures);
        @Nullable BigDecimal value = statistic == Statistic.MEDIAN ? lifetimes.median() : lifetimes.restrictedMean();
        @Nullable Interval interval = statistic == Statistic.MEDIAN ? lifetimes.medianInterval() : null;
        long cases = lifetimes.endedCases() + lifetimes.censoredCases();
        long others = figures.count(otherwise);
        return new Answer(
                value,
                BigDecimal.valueOf(lifetimes.endedCases()),
                BigDecimal.valueOf(cases),
                others,
                cases,
                Math.max(0, lifetimes.censoredCases() - others),
                interval);
    }

    private Lifetimes lifetimes(Figures figures) {
        Lifetimes lifetimes = new Lifetimes();
        Map<LocalDate, Long> open = new HashMap<>();
        figures.cells(entered).forEach(cell -> open.merge(cell.day(), cell.sum().count(), Long::sum));
        figures.cells(ended).forEach(cell -> {
            lifetimes.end(cell.value(), cell.sum().count());
            open.merge(cell.day(), -cell.sum().count(), Long::sum);
        });
        otherwise.stream().flatMap(measure -> figures.cells(measure).stream()).forEach(cell -> {
            lifetimes.censor(cell.value(), cell.sum().count());
            open.merge(cell.day(), -cell.sum().count(), Long::sum);
        });
        LocalDate today = figures.frame().today();
        open.forEach((day, cases) -> {
            if (cases > 0) {
                lifetimes.censor(ChronoUnit.DAYS.between(day, today), cases);
            }
        });
        return lifetimes;
    }
}
