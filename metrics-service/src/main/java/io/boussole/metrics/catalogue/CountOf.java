package io.boussole.metrics.catalogue;

import io.boussole.contracts.kpi.MetricKind;
import io.boussole.metrics.fact.Measure;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;

/** A number of facts. */
record CountOf(List<Measure> counted) implements Formula {
    CountOf(Measure... counted) {
        this(List.of(counted));
    }

    @Override
    public MetricKind kind() {
        return MetricKind.COUNT;
    }

    @Override
    public Set<Measure> measures() {
        return Set.copyOf(counted);
    }

    @Override
    public String expression() {
        return Sets.words("number of ", counted, " + ");
    }

    @Override
    public Answer answer(Figures figures) {
        long count = figures.count(counted);
        return Answer.of(BigDecimal.valueOf(count), BigDecimal.valueOf(count), BigDecimal.ZERO, count);
    }
}
