package io.boussole.alert.backtest;

import io.boussole.alert.PlanFixture;
import io.boussole.contracts.kpi.DailyObservation;
import io.boussole.contracts.kpi.KpiDelay;
import io.boussole.contracts.kpi.KpiObserved;
import io.boussole.contracts.kpi.MetricKind;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** 80 opportunities of one day, of which 10 were signed and 70 lost. */
final class ClosingQuarter {
    private ClosingQuarter() {}

    static KpiObserved of(PlanFixture plan, String kpiId, LocalDate day, List<KpiDelay> delays) {
        Instant now = Clock.systemUTC().instant();
        return new KpiObserved(
                plan.id(),
                plan.version(),
                kpiId,
                "CLOSE_RATE",
                1,
                MetricKind.RATE,
                null,
                PlanFixture.start(),
                PlanFixture.end(),
                1,
                null,
                80,
                List.of(new DailyObservation(day, BigDecimal.valueOf(10), BigDecimal.valueOf(80), 70)),
                now,
                now,
                "COHORT",
                "SHARE",
                null,
                0,
                true,
                null,
                delays,
                List.of());
    }
}
