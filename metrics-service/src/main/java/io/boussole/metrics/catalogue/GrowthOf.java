package io.boussole.metrics.catalogue;

import io.boussole.contracts.kpi.MetricKind;
import io.boussole.metrics.fact.Measure;
import java.math.BigDecimal;
import java.util.Set;

/** By which part of itself a level has grown over the period. */
record GrowthOf(LevelOf level) implements Formula {
    @Override
    public MetricKind kind() {
        return MetricKind.RATIO;
    }

    @Override
    public Set<Measure> measures() {
        return level.measures();
    }

    @Override
    public Set<Measure> openings() {
        return level.openings();
    }

    @Override
    public boolean readsMoney() {
        return true;
    }

    @Override
    public String expression() {
        return "(level at the end − level at the start) / level at the start, the level being " + level.expression();
    }

    @Override
    public Answer answer(Figures figures) {
        BigDecimal start = level.opening(figures);
        Answer end = level.answer(figures);
        BigDecimal growth = end.numerator().subtract(start);
        return Answer.of(Shares.divide(growth, start).orElse(null), growth, start, end.sampleSize());
    }
}
