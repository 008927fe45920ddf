package io.boussole.metrics.kpi;

import io.boussole.contracts.Topic;
import io.boussole.contracts.kpi.DailyObservation;
import io.boussole.contracts.kpi.KpiDelay;
import io.boussole.contracts.kpi.KpiObserved;
import io.boussole.contracts.kpi.KpiWatermark;
import io.boussole.contracts.kpi.MetricKind;
import io.boussole.messaging.Event;
import io.boussole.metrics.catalogue.Answer;
import io.boussole.metrics.catalogue.MetricDefinition;
import io.boussole.metrics.fact.Measure;
import io.boussole.metrics.plan.MeasuredPlan;
import io.boussole.metrics.series.AmountLogs;
import io.boussole.metrics.series.Series;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A reading as its event. */
final class KpiEvents {
    private KpiEvents() {}

    /**
     * Absent for a KPI that cannot be measured.
     *
     * @param logs of amounts, by day; empty where the KPI is no mean of money
     */
    static Optional<Event<KpiObserved>> observed(
            KpiReading reading, Optional<Map<LocalDate, AmountLogs>> logs, long revision, Instant now) {
        @Nullable MetricDefinition metric = reading.metric();
        Series.@Nullable Table table = reading.table();
        if (metric == null || table == null) {
            return Optional.empty();
        }
        Series series = table.series().get(0);
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
                series.total().value(),
                series.total().sampleSize(),
                days(series, logs),
                lastEventAt(table),
                now,
                metric.view().name(),
                metric.unit().name(),
                reading.kpi().channelId(),
                series.total().undecided(),
                series.mature(),
                reading.kpi().dataQuality(),
                delays(series),
                watermarks(table, reading.kpi().usualLagDays()),
                reading.kpi().projectedCompleteness(),
                metric.formula().failsAfterDays());
        return Optional.of(new Event<>(key + "/" + revision, Topic.KPI_OBSERVED, plan.tenantId(), key, now, observed));
    }

    private static List<DailyObservation> days(Series series, Optional<Map<LocalDate, AmountLogs>> logs) {
        return series.buckets().stream()
                .map(bucket -> day(
                        series.metric().kind(),
                        bucket,
                        logs.map(days -> days.getOrDefault(bucket.start(), AmountLogs.NOTHING))))
                .toList();
    }

    /** Cases that succeeded or failed have entered, whatever a tool forgot to tell. */
    private static DailyObservation day(MetricKind kind, Series.Bucket bucket, Optional<AmountLogs> logs) {
        Answer answer = bucket.answer();
        BigDecimal ended = answer.numerator().add(BigDecimal.valueOf(answer.failed()));
        BigDecimal entered = kind == MetricKind.RATE ? answer.denominator().max(ended) : answer.denominator();
        BigDecimal squares = kind == MetricKind.MEAN || kind == MetricKind.SUM
                ? bucket.amounts().squares()
                : null;
        return new DailyObservation(
                bucket.start(),
                answer.numerator(),
                entered,
                answer.failed(),
                squares,
                logs.map(AmountLogs::logs).orElse(null),
                logs.map(AmountLogs::squares).orElse(null),
                logs.map(AmountLogs::positives).orElse(null));
    }

    private static List<KpiDelay> delays(Series series) {
        return series.delays().stream()
                .map(cell -> new KpiDelay(
                        cell.day(), cell.value(), cell.sum().count(), cell.measure() != Measure.CREATED_THEN_LOST))
                .toList();
    }

    private static List<KpiWatermark> watermarks(Series.Table table, Map<UUID, Integer> usualLagDays) {
        return table.watermarks().stream()
                .map(mark -> new KpiWatermark(
                        mark.connectionId(),
                        mark.lastEventAt(),
                        mark.lastReceivedAt(),
                        mark.tellsSince(),
                        usualLagDays.get(mark.connectionId())))
                .toList();
    }

    private static @Nullable Instant lastEventAt(Series.Table table) {
        return table.watermarks().stream()
                .map(Series.Watermark::lastEventAt)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }
}
