package io.boussole.metrics.catalogue;

import io.boussole.contracts.kpi.MetricKind;
import io.boussole.metrics.fact.Measure;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** A formula made of others. */
interface Compound extends Formula {
    List<Operand> operands();

    @Override
    default MetricKind kind() {
        return MetricKind.RATIO;
    }

    @Override
    default Set<Measure> measures() {
        return all(Operand::measures);
    }

    @Override
    default Set<Measure> openings() {
        return all(operand -> operand.formula().openings());
    }

    @Override
    default Set<Measure> timed() {
        return all(operand -> operand.formula().timed());
    }

    @Override
    default Set<Filter> filters() {
        return all(Operand::filters);
    }

    @Override
    default Set<CasesInTimeDay.CaseKind> cases() {
        return all(operand -> operand.formula().cases());
    }

    @Override
    default boolean readsMoney() {
        return operands().stream().anyMatch(operand -> operand.formula().readsMoney());
    }

    @Override
    default boolean readsTarget() {
        return operands().stream().anyMatch(operand -> operand.formula().readsTarget());
    }

    private <T> Set<T> all(Function<Operand, Set<T>> part) {
        Set<T> all = new HashSet<>();
        operands().forEach(operand -> all.addAll(part.apply(operand)));
        return all;
    }
}
