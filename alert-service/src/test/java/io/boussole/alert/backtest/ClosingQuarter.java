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
import java.util.stream.IntStream;

/** 80 opportunities of one day, of which 10 were signed and 70 lost. */
final class ClosingQuarter {
    private ClosingQuarter() {}

    static KpiObserved of(PlanFixture plan, String kpiId, LocalDate day, List<KpiDelay> delays) {
        return of(plan, kpiId, List.of(entered(day, 10, 80)), delays);
    }

    /** 20 of 80 as planned; but each week's cases end alike. */
    static KpiObserved inClusters(PlanFixture plan) {
        List<DailyObservation> weeks = IntStream.range(0, 8)
                .mapToObj(week -> entered(PlanFixture.start().plusWeeks(week), week % 4 == 0 ? 10 : 0, 10))
                .toList();
        return of(plan, PlanFixture.CLOSING, weeks, List.of());
    }

    private static DailyObservation entered(LocalDate day, long signed, long cases) {
        return new DailyObservation(day, BigDecimal.valueOf(signed), BigDecimal.valueOf(cases), cases - signed);
    }

    private static KpiObserved of(PlanFixture plan, String kpiId, List<DailyObservation> days, List<KpiDelay> delays) {
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
                days,
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
