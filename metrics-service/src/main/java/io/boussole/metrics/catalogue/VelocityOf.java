package io.boussole.metrics.catalogue;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the team signs a day: opportunities × win rate × average deal value / days of a cycle. */
record VelocityOf(Operand opportunities, Operand winRate, Operand dealValue, Operand cycle) implements Compound {
    @Override
    public List<Operand> operands() {
        return List.of(opportunities, winRate, dealValue, cycle);
    }

    @Override
    public String expression() {
        return opportunities.expression() + " × " + winRate.expression() + " × " + dealValue.expression() + " / "
                + cycle.expression();
    }

    @Override
    public Answer answer(Figures figures) {
        Answer number = opportunities.answer(figures);
        BigDecimal product = BigDecimal.ONE;
        for (Operand factor : List.of(opportunities, winRate, dealValue)) {
            @Nullable BigDecimal value = factor.answer(figures).value();
            product = value == null ? BigDecimal.ZERO : product.multiply(value);
        }
        @Nullable BigDecimal days = cycle.answer(figures).value();
        if (days == null || days.signum() == 0) {
            return Answer.of(null, product, BigDecimal.ZERO, number.sampleSize());
        }
        int digits = figures.frame().minorDigits();
        BigDecimal value = Money.withMinorDigits(product.divide(days, digits, RoundingMode.HALF_UP), digits);
        return Answer.of(value, product, days, number.sampleSize());
    }
}
