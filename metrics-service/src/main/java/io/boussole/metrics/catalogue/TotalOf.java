package io.boussole.metrics.catalogue;

import io.boussole.contracts.kpi.MetricKind;
import io.boussole.metrics.fact.BucketChanges.Sum;
import io.boussole.metrics.fact.Measure;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;

/** The amounts of facts, added up; those of a list of measures may be taken off. */
record TotalOf(List<Measure> valued, List<Measure> less) implements Formula {
    TotalOf(Measure valued) {
        this(List.of(valued), List.of());
    }

    @Override
    public MetricKind kind() {
        return MetricKind.SUM;
    }

    @Override
    public Set<Measure> measures() {
        return Sets.union(valued, less);
    }

    @Override
    public boolean readsMoney() {
        return measures().stream().anyMatch(Figures::isMoney);
    }

    @Override
    public String expression() {
        String plus = Sets.words("amount of ", valued, " + ");
        return less.isEmpty() ? plus : plus + " − " + Sets.words("amount of ", less, " − ");
    }

    @Override
    public Answer answer(Figures figures) {
        Sum plus = total(figures, valued);
        Sum minus = total(figures, less);
        BigDecimal amount = plus.amount().subtract(minus.amount());
        long facts = plus.count() + minus.count();
        BigDecimal value = Money.withMinorDigits(amount, figures.frame().minorDigits());
        return Answer.of(value, amount, BigDecimal.valueOf(facts), facts);
    }

    private static Sum total(Figures figures, List<Measure> measures) {
        return measures.stream().map(figures::amount).reduce(Sum.NOTHING, Sum::plus);
    }
}
