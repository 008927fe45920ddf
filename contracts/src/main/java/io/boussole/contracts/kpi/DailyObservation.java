package io.boussole.contracts.kpi;

import java.math.BigDecimal;
import java.time.LocalDate;

/** What one day adds to a KPI; see {@link MetricKind} for the meaning of the numbers. Days are in the plan's time zone. */
public record DailyObservation(LocalDate day, BigDecimal numerator, BigDecimal denominator, long failed) {}
