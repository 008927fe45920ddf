package io.boussole.metrics.catalogue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;

/** One metric divided by another, both of the same period; rounded half up to six digits. */
record QuotientOf(Operand of, Operand to) implements Compound {
    @Override
    public List<Operand> operands() {
        return List.of(of, to);
    }

    @Override
    public String expression() {
        return of.expression() + " / " + to.expression();
    }

    @Override
    public Answer answer(Figures figures) {
        Answer dividend = of.answer(figures);
        Answer divisor = to.answer(figures);
        BigDecimal numerator = Objects.requireNonNullElse(dividend.value(), BigDecimal.ZERO);
        BigDecimal denominator = Objects.requireNonNullElse(divisor.value(), BigDecimal.ZERO);
        BigDecimal value = dividend.value() == null
                ? null
                : Shares.divide(numerator, denominator).orElse(null);
        return Answer.of(value, numerator, denominator, divisor.sampleSize());
    }
}
