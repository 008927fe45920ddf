package io.boussole.metrics.catalogue;

import io.boussole.contracts.kpi.MetricKind;
import io.boussole.metrics.fact.Measure;
import java.util.List;
import java.util.Set;

/** Of the cases that entered, the share that ended within so many days. */
record ShareWithin(Measure entered, Measure ended, int days) implements Formula {
    @Override
    public MetricKind kind() {
        return MetricKind.RATE;
    }

    @Override
    public Set<Measure> measures() {
        return Set.of(entered, ended);
    }

    @Override
    public Set<Measure> timed() {
        return Set.of(ended);
    }

    @Override
    public String expression() {
        return "number of " + ended + " within " + days + " days / number of " + entered;
    }

    @Override
    public Integer failsAfterDays() {
        return days + 1;
    }

    @Override
    public Answer answer(Figures figures) {
        long cases = figures.count(List.of(entered));
        long inTime = figures.cells(ended).stream()
                .filter(cell -> cell.value() <= days)
                .mapToLong(cell -> cell.sum().count())
                .sum();
        return ShareOf.share(cases, inTime, Math.max(0, hadTheirTime(figures) - inTime));
    }

    /** Cases whose days are over; those that ended late are among them or will be. */
    private long hadTheirTime(Figures figures) {
        return figures.cells(entered).stream()
                .filter(cell ->
                        cell.day().plusDays(days).isBefore(figures.frame().today()))
                .mapToLong(cell -> cell.sum().count())
                .sum();
    }
}
