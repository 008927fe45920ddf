package io.boussole.metrics.kpi;

import io.boussole.contracts.plan.PlanKpi;
import io.boussole.http.Text;
import io.boussole.metrics.catalogue.MetricDefinition;
import io.boussole.metrics.plan.MeasuredKpi;
import io.boussole.metrics.plan.MeasuredPlan;
import io.boussole.metrics.series.Series;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A KPI with its value.
 *
 * @param said what the plan says of the KPI; null of a plan that was published before that was kept
 * @param metric null of a KPI that cannot be measured
 * @param table null with it
 * @param obstacle why it cannot be measured; null of one that can
 * @param progress against the target; null without one
 */
public record KpiReading(
        MeasuredPlan plan,
        MeasuredKpi kpi,
        @Nullable PlanKpi said,
        @Nullable MetricDefinition metric,
        Series.@Nullable Table table,
        @Nullable Text obstacle,
        @Nullable Progress progress) {

    /** Of the amounts; null for a metric that has none. */
    public @Nullable String currency() {
        return metric != null && metric.needsCurrency() ? plan.currency() : null;
    }

    public @Nullable Series series() {
        return table == null ? null : table.series().get(0);
    }

    /**
     * How much of the period so far the senders' events reach, in days, from 0 to 1, rounded down to four decimals; null before the
     * period and of a KPI that cannot be measured.
     */
    public @Nullable BigDecimal coverage() {
        if (table == null) {
            return null;
        }
        LocalDate today = LocalDate.ofInstant(table.readAt(), plan.timeZone());
        LocalDate end = today.isBefore(plan.periodEnd()) ? today : plan.periodEnd();
        long elapsed = days(plan.periodStart(), end);
        if (elapsed <= 0) {
            return null;
        }
        long covered = table.watermarks().stream()
                .map(Series.Watermark::lastEventAt)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .max(Instant::compareTo)
                .map(newest -> days(plan.periodStart(), LocalDate.ofInstant(newest, plan.timeZone())))
                .orElse(0L);
        return BigDecimal.valueOf(Math.max(0, Math.min(covered, elapsed)))
                .divide(BigDecimal.valueOf(elapsed), 4, RoundingMode.DOWN);
    }

    private static long days(LocalDate first, LocalDate last) {
        return ChronoUnit.DAYS.between(first, last) + 1;
    }
}
