package io.boussole.metrics.catalogue;

import io.boussole.contracts.plan.PlanKpi.Direction;
import io.boussole.http.Text;
import java.util.EnumSet;
import java.util.Set;

/** Makes metrics of the team's own. */
public final class CustomMetrics {
    private CustomMetrics() {}

    /** One metric divided by another. */
    public static MetricDefinition quotient(
            String id, MetricDefinition of, MetricDefinition to, Text label, Direction direction) {
        Set<Dimension> dimensions = EnumSet.copyOf(of.dimensions());
        dimensions.retainAll(to.dimensions());
        Set<DataSource> sources = EnumSet.copyOf(of.sources());
        sources.addAll(to.sources());
        return new MetricDefinition(
                id,
                Math.max(of.version(), to.version()),
                Metric.FIRST_DAY,
                null,
                of.isMoney() ? Unit.MONEY : Unit.RATIO,
                direction,
                Indicator.LEADING,
                View.PERIOD,
                new QuotientOf(Operand.of(of), Operand.of(to)),
                of.timestamp() + " and " + to.timestamp(),
                dimensions,
                sources,
                Math.max(of.maturityDays(), to.maturityDays()),
                true,
                label,
                new Text(
                        of.label().en() + " divided by " + to.label().en() + ", both of the same period.",
                        of.label().fr() + " rapporté à " + to.label().fr() + ", dans la même période."),
                of.label(),
                to.label(),
                null);
    }
}
