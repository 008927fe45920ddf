package io.boussole.contracts.kpi;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What one day adds to a KPI; see {@link MetricKind} for the meaning of the numbers. Days are in the plan's time zone.
 *
 * @param squares squares of the day's amounts, added up; null where the KPI is made of no amounts
 */
public record DailyObservation(
        LocalDate day,
        BigDecimal numerator,
        BigDecimal denominator,
        long failed,
        @Nullable BigDecimal squares) {
    /** A day of which no amounts are told. */
    public DailyObservation(LocalDate day, BigDecimal numerator, BigDecimal denominator, long failed) {
        this(day, numerator, denominator, failed, null);
    }
}
