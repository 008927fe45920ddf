package io.boussole.metrics.catalogue;

import io.boussole.contracts.kpi.MetricKind;
import io.boussole.metrics.catalogue.CasesInTimeDay.CaseKind;
import io.boussole.metrics.fact.Measure;
import java.util.List;
import java.util.Set;

/** Of the cases that came in, the share that was answered within a limit of working time. */
record CasesInTime(CaseKind kindOfCase) implements Formula {
    private static final int OVER_A_WEEKEND = 3;

    @Override
    public MetricKind kind() {
        return MetricKind.RATE;
    }

    @Override
    public Set<Measure> measures() {
        return Set.of();
    }

    @Override
    public Set<CaseKind> cases() {
        return Set.of(kindOfCase);
    }

    @Override
    public String expression() {
        return "cases of " + kindOfCase + " answered within the limit / cases of " + kindOfCase;
    }

    /** The limits are hours of work; one that begins on a Friday evening may end on Monday. */
    @Override
    public Integer failsAfterDays() {
        return OVER_A_WEEKEND;
    }

    @Override
    public Answer answer(Figures figures) {
        List<CasesInTimeDay> days = figures.cases(kindOfCase);
        return ShareOf.share(
                days.stream().mapToLong(CasesInTimeDay::entered).sum(),
                days.stream().mapToLong(CasesInTimeDay::met).sum(),
                days.stream().mapToLong(CasesInTimeDay::failed).sum());
    }
}
