package io.boussole.contracts.kpi;

import io.boussole.contracts.AddedLater;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A KPI of an active plan as it stands: the daily series of the plan's period and its total.
 *
 * <p>At least once, newest state per key; keep the highest {@code revision}. A late, corrected or deleted fact shows as a new
 * revision in which an earlier day differs.
 *
 * @param revision rises with every change of the KPI
 * @param definitionVersion version of the metric's definition that computed it
 * @param kind how numerator and denominator are to be read
 * @param value the KPI over the whole period so far; null when there is nothing to divide by
 * @param days days with at least one fact, in order
 * @param lastEventAt the sender's own time of the newest event that reached the facts; null when none has
 * @param view COHORT: what entered on a day and what became of it by now; PERIOD: what happened on it
 * @param unit NUMBER, SHARE, RATIO, MONEY, MONEY_PER_DAY or DAYS
 * @param channelId the channel that the KPI is narrowed to; null: none
 * @param undecided cases of a rate that have neither succeeded nor failed yet
 * @param mature false where the period's cohorts are too young for the value to hold
 * @param dataQuality 0 to 1: the least of completeness, uniqueness, validity and timeliness of what the
 *     KPI is made of; told anew when it has changed by a hundredth or has passed a limit. Null: not known
 * @param delays of metrics whose cases take days
 * @param watermarks how far the events of each connection reach
 * @param projectedCompleteness 0 to 1: what completeness of the facts that the KPI is made of will be in
 *     15 days when it goes on as in the last 15. Null: too few days to say, and in records of before
 * @param failsAfterDays of a rate, the calendar days after which a case that has not succeeded is told to have
 *     failed by the clock alone; of limits in hours of work, over a weekend; null: its sources tell failures, and in records of before
 */
public record KpiObserved(
        UUID planId,
        long planVersion,
        String kpiId,
        String metric,
        int definitionVersion,
        MetricKind kind,
        @Nullable String currency,
        LocalDate periodStart,
        LocalDate periodEnd,
        long revision,
        @Nullable BigDecimal value,
        long sampleSize,
        List<DailyObservation> days,
        @Nullable Instant lastEventAt,
        Instant observedAt,
        @Nullable String view,
        @Nullable String unit,
        @Nullable String channelId,
        @AddedLater long undecided,
        @Nullable Boolean mature,
        @Nullable BigDecimal dataQuality,
        @AddedLater List<KpiDelay> delays,
        @AddedLater List<KpiWatermark> watermarks,
        @Nullable BigDecimal projectedCompleteness,
        @Nullable Integer failsAfterDays) {

    public KpiObserved {
        delays = delays == null ? List.of() : delays;
        watermarks = watermarks == null ? List.of() : watermarks;
    }

    /** An observation of which no more than this is said. */
    public KpiObserved(
            UUID planId,
            long planVersion,
            String kpiId,
            String metric,
            int definitionVersion,
            MetricKind kind,
            @Nullable String currency,
            LocalDate periodStart,
            LocalDate periodEnd,
            long revision,
            @Nullable BigDecimal value,
            long sampleSize,
            List<DailyObservation> days,
            @Nullable Instant lastEventAt,
            Instant observedAt) {
        this(
                planId,
                planVersion,
                kpiId,
                metric,
                definitionVersion,
                kind,
                currency,
                periodStart,
                periodEnd,
                revision,
                value,
                sampleSize,
                days,
                lastEventAt,
                observedAt,
                null,
                null,
                null,
                0,
                null,
                null,
                List.of(),
                List.of());
    }

    /** An observation that says nothing of the days to come. */
    public KpiObserved(
            UUID planId,
            long planVersion,
            String kpiId,
            String metric,
            int definitionVersion,
            MetricKind kind,
            @Nullable String currency,
            LocalDate periodStart,
            LocalDate periodEnd,
            long revision,
            @Nullable BigDecimal value,
            long sampleSize,
            List<DailyObservation> days,
            @Nullable Instant lastEventAt,
            Instant observedAt,
            @Nullable String view,
            @Nullable String unit,
            @Nullable String channelId,
            long undecided,
            @Nullable Boolean mature,
            @Nullable BigDecimal dataQuality,
            List<KpiDelay> delays,
            List<KpiWatermark> watermarks) {
        this(
                planId,
                planVersion,
                kpiId,
                metric,
                definitionVersion,
                kind,
                currency,
                periodStart,
                periodEnd,
                revision,
                value,
                sampleSize,
                days,
                lastEventAt,
                observedAt,
                view,
                unit,
                channelId,
                undecided,
                mature,
                dataQuality,
                delays,
                watermarks,
                null,
                null);
    }
}
