package io.boussole.plan.calendar;

import io.boussole.plan.lifecycle.PlanService;
import io.boussole.plan.lifecycle.PlanSummary;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Locale;
import java.util.UUID;

/** The calendar of a plan, whatever its state. */
@ApplicationScoped
public class PlanCalendarService {
    private final PlanService plans;
    private final Clock clock;

    PlanCalendarService(PlanService plans, Clock clock) {
        this.plans = plans;
        this.clock = clock;
    }

    /** The iCalendar file; the same text as long as neither the plan nor the day changes. */
    @Transactional
    public String calendar(UUID planId, Locale language) {
        PlanSummary plan = plans.get(planId);
        return CalendarFile.of(new CalendarSource(
                planId, plans.read(planId).plan(), plan.revision(), plan.changedAt(), clock.instant(), language));
    }
}
