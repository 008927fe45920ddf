package io.boussole.contracts.kpi;

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
        Instant observedAt) {}
