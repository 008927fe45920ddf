package io.boussole.metrics.catalogue;

import io.boussole.contracts.kpi.MetricKind;
import io.boussole.metrics.fact.Measure;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the open pipeline is worth against what is left of the plan's target; no plan, no value. */
record AgainstTarget(What what) implements Formula {
    private static final List<Measure> WON = List.of(Measure.DEAL_WON, Measure.DEAL_WON_WITHOUT_AMOUNT);

    /** Which answer is wanted. */
    enum What {
        COVERAGE("(open pipeline at the end − ghost opportunities) / (target − amount of DEAL_WON)"),
        NEEDED("(target − amount of DEAL_WON − open pipeline × win rate so far) / win rate so far");

        private final String expression;

        What(String expression) {
            this.expression = expression;
        }
    }

    @Override
    public MetricKind kind() {
        return what == What.COVERAGE ? MetricKind.RATIO : MetricKind.LEVEL;
    }

    @Override
    public Set<Measure> measures() {
        return Sets.union(LevelOf.PIPELINE.measures(), WON, List.of(Measure.DEAL_LOST));
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
    public boolean readsTarget() {
        return true;
    }

    @Override
    public String expression() {
        return what.expression;
    }

    @Override
    public Answer answer(Figures figures) {
        Answer pipeline = LevelOf.PIPELINE.answer(figures);
        BigDecimal open =
                pipeline.numerator().subtract(figures.frame().ghosts()).max(BigDecimal.ZERO);
        @Nullable BigDecimal target = figures.frame().target();
        if (target == null) {
            return Answer.of(null, open, BigDecimal.ZERO, pipeline.sampleSize());
        }
        BigDecimal left =
                target.subtract(figures.amount(Measure.DEAL_WON).amount()).max(BigDecimal.ZERO);
        return what == What.COVERAGE
                ? Answer.of(Shares.divide(open, left).orElse(null), open, left, pipeline.sampleSize())
                : needed(figures, open, left, pipeline.sampleSize());
    }

    private static Answer needed(Figures figures, BigDecimal open, BigDecimal left, long sampleSize) {
        long won = figures.count(WON) + before(figures, WON);
        long decided = won + figures.count(List.of(Measure.DEAL_LOST)) + before(figures, List.of(Measure.DEAL_LOST));
        if (won == 0) {
            return Answer.of(null, left, BigDecimal.ZERO, sampleSize);
        }
        int digits = figures.frame().minorDigits();
        BigDecimal needed = left.multiply(BigDecimal.valueOf(decided))
                .divide(BigDecimal.valueOf(won), MathContext.DECIMAL64)
                .subtract(open)
                .max(BigDecimal.ZERO)
                .setScale(digits, RoundingMode.HALF_UP);
        return Answer.of(needed, left, open, sampleSize);
    }

    private static long before(Figures figures, List<Measure> measures) {
        return measures.stream().mapToLong(figures::countBefore).sum();
    }
}
