package io.boussole.contracts.kpi;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What one day adds to a KPI; see {@link MetricKind} for the meaning of the numbers. Days are in the plan's time zone.
 *
 * @param squares squares of the day's amounts, added up; null where the KPI is made of no amounts
 * @param logs natural logarithms of the day's amounts above zero, added up; the amounts are in the KPI's currency, in its main unit.
 *     Null where the KPI is no mean of money, and in records of before
 * @param logSquares squares of those logarithms, added up; null with them
 * @param positives how many amounts above zero the day has: those that {@code logs} are of; null with them. The denominator counts
 *     the others too
 */
public record DailyObservation(
        LocalDate day,
        BigDecimal numerator,
        BigDecimal denominator,
        long failed,
        @Nullable BigDecimal squares,
        @Nullable BigDecimal logs,
        @Nullable BigDecimal logSquares,
        @Nullable Long positives) {
    /** A day of which no amounts are told. */
    public DailyObservation(LocalDate day, BigDecimal numerator, BigDecimal denominator, long failed) {
        this(day, numerator, denominator, failed, null);
    }

    /** A day of which no logarithms are told. */
    public DailyObservation(
            LocalDate day, BigDecimal numerator, BigDecimal denominator, long failed, @Nullable BigDecimal squares) {
        this(day, numerator, denominator, failed, squares, null, null, null);
    }

    /** A day all of whose amounts are above zero. */
    public DailyObservation(
            LocalDate day,
            BigDecimal numerator,
            BigDecimal denominator,
            long failed,
            @Nullable BigDecimal squares,
            @Nullable BigDecimal logs,
            @Nullable BigDecimal logSquares) {
        this(
                day,
                numerator,
                denominator,
                failed,
                squares,
                logs,
                logSquares,
                logs == null ? null : denominator.longValue());
    }
}
