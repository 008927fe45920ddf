package io.boussole.metrics.catalogue;

import io.boussole.contracts.kpi.MetricKind;
import io.boussole.metrics.fact.BucketChanges.Sum;
import io.boussole.metrics.fact.Measure;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** An amount as it stands at the end of the period: all that came, less all that went, since the first day. */
record LevelOf(List<Measure> came, List<Measure> went) implements Formula {
    static final LevelOf PIPELINE = new LevelOf(List.of(Measure.PIPELINE_CREATED), List.of(Measure.PIPELINE_CLOSED));
    static final LevelOf MRR = new LevelOf(
            List.of(Measure.MRR_STARTED, Measure.MRR_EXPANDED, Measure.MRR_RESUMED),
            List.of(Measure.MRR_CONTRACTED, Measure.MRR_CHURNED));

    @Override
    public MetricKind kind() {
        return MetricKind.LEVEL;
    }

    @Override
    public Set<Measure> measures() {
        return Sets.union(came, went);
    }

    @Override
    public Set<Measure> openings() {
        return measures();
    }

    @Override
    public boolean readsMoney() {
        return true;
    }

    @Override
    public String expression() {
        return "since the first day: " + Sets.words("amount of ", came, " + ") + " − "
                + Sets.words("amount of ", went, " − ");
    }

    @Override
    public Answer answer(Figures figures) {
        BigDecimal level = opening(figures).add(net(figures::amount));
        BigDecimal value = Money.withMinorDigits(level, figures.frame().minorDigits());
        long open = facts(figures, came) - facts(figures, went);
        return Answer.of(value, level, BigDecimal.ZERO, Math.max(0, open));
    }

    BigDecimal opening(Figures figures) {
        return net(figures::amountBefore);
    }

    private BigDecimal net(Function<Measure, Sum> amounts) {
        return total(came, amounts).subtract(total(went, amounts));
    }

    /** What went is taken off, with whichever sign it was put down. */
    private static BigDecimal total(List<Measure> measures, Function<Measure, Sum> amounts) {
        return measures.stream()
                .map(measure -> amounts.apply(measure).amount().abs())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static long facts(Figures figures, List<Measure> measures) {
        return measures.stream()
                .mapToLong(measure -> figures.amount(measure).count()
                        + figures.amountBefore(measure).count())
                .sum();
    }
}
