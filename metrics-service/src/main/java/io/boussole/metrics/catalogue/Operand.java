package io.boussole.metrics.catalogue;

import io.boussole.metrics.fact.Measure;
import java.util.Set;

/**
 * A formula within another one.
 *
 * @param name what stands for it in the expression
 * @param filter the facts that it is narrowed to
 */
public record Operand(String name, Formula formula, Filter filter) {
    public static Operand of(MetricDefinition metric) {
        return new Operand(metric.id(), metric.formula(), Filter.NONE);
    }

    Answer answer(Figures figures) {
        return formula.answer(figures.narrowed(filter));
    }

    Set<Filter> filters() {
        return filter.isNone() ? formula.filters() : Sets.union(Set.of(filter), formula.filters());
    }

    Set<Measure> measures() {
        return formula.measures();
    }

    String expression() {
        return filter.isNone() ? name : name + " where " + filter.allowed();
    }
}
