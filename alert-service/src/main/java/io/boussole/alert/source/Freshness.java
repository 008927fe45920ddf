package io.boussole.alert.source;

import io.boussole.alert.evaluation.Cadence;
import io.boussole.alert.evaluation.Period;
import io.boussole.alert.evaluation.Reach;
import io.boussole.calendar.BusinessCalendar;
import io.boussole.contracts.kpi.KpiObserved;
import io.boussole.contracts.plan.PlanKpi;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How far an observation reaches, by what its sources have said of themselves. */
public final class Freshness {
    private Freshness() {}

    /**
     * @param kpi null: the plan no longer has it
     * @param today in the calendar's time zone
     */
    public static Reach of(KpiObserved observed, @Nullable PlanKpi kpi, BusinessCalendar calendar, LocalDate today) {
        return of(observed, kpi, calendar, today, today);
    }

    /**
     * @param kpi null: the plan no longer has it
     * @param today in the calendar's time zone, as many days back as whoever judges waits for late facts
     * @param now the true day
     */
    public static Reach of(
            KpiObserved observed, @Nullable PlanKpi kpi, BusinessCalendar calendar, LocalDate today, LocalDate now) {
        return Reach.of(
                        SourceWords.of(observed, calendar.zone()),
                        Cadence.of(kpi == null ? List.of() : kpi.cadence()),
                        new Period(observed.periodStart(), observed.periodEnd()),
                        calendar,
                        today,
                        now)
                .asToldOn(LocalDate.ofInstant(observed.observedAt(), calendar.zone()));
    }
}
