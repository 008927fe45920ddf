package io.boussole.metrics.kpi;

import io.boussole.contracts.Topic;
import io.boussole.contracts.kpi.DailyObservation;
import io.boussole.contracts.kpi.KpiObserved;
import io.boussole.messaging.Event;
import io.boussole.metrics.catalogue.MetricDefinition;
import io.boussole.metrics.plan.MeasuredPlan;
import io.boussole.metrics.series.Series;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A reading as its event. */
final class KpiEvents {
    private KpiEvents() {}

    /** Absent for a KPI that cannot be measured. */
    static Optional<Event<KpiObserved>> observed(KpiReading reading, long revision, Instant now) {
        @Nullable MetricDefinition metric = reading.metric();
        @Nullable Series series = reading.series();
        if (metric == null || series == null) {
            return Optional.empty();
        }
        MeasuredPlan plan = reading.plan();
        String key = plan.tenantId() + "/" + plan.id() + "/" + reading.kpi().id();
        KpiObserved observed = new KpiObserved(
                plan.id(),
                plan.version(),
                reading.kpi().id(),
                metric.id(),
                metric.version(),
                metric.kind(),
                reading.currency(),
                plan.periodStart(),
                plan.periodEnd(),
                revision,
                series.value(),
                series.sampleSize(),
                days(series),
                lastEventAt(series),
                now);
        return Optional.of(new Event<>(key + "/" + revision, Topic.KPI_OBSERVED, plan.tenantId(), key, now, observed));
    }

    private static List<DailyObservation> days(Series series) {
        return series.days().stream()
                .map(day -> new DailyObservation(
                        day.day(),
                        day.part().numerator(),
                        day.part().denominator(),
                        day.part().failed()))
                .toList();
    }

    private static @Nullable Instant lastEventAt(Series series) {
        return series.watermarks().stream()
                .map(Series.Watermark::lastEventAt)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }
}
