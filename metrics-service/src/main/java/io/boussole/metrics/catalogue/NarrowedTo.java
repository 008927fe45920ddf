package io.boussole.metrics.catalogue;

import io.boussole.contracts.kpi.MetricKind;
import java.util.List;

/** A metric over some facts only. */
record NarrowedTo(Operand operand) implements Compound {
    @Override
    public List<Operand> operands() {
        return List.of(operand);
    }

    @Override
    public MetricKind kind() {
        return operand.formula().kind();
    }

    @Override
    public String expression() {
        return operand.expression();
    }

    @Override
    public Answer answer(Figures figures) {
        return operand.answer(figures);
    }
}
