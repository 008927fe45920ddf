package io.boussole.alert.incident;

import io.boussole.calendar.BusinessCalendar;
import io.boussole.calendar.Closure;
import io.boussole.calendar.WorkingHours;
import io.boussole.contracts.plan.PlanCalendar;
import io.boussole.contracts.plan.PlanPublished;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;

/** A published plan with what incidents need of it: its working time and its ladder of escalation. */
record PlanTerms(PlanPublished plan, BusinessCalendar calendar, EscalationLadder ladder) {
    static PlanTerms of(PlanPublished plan) {
        return new PlanTerms(plan, calendar(plan.calendar()), EscalationLadder.of(plan));
    }

    LocalDate dayOf(Instant instant) {
        return LocalDate.ofInstant(instant, calendar.zone());
    }

    Instant startOf(LocalDate day) {
        return day.atStartOfDay(calendar.zone()).toInstant();
    }

    EscalationClock clockFrom(Instant from) {
        return EscalationClock.start(calendar, from, ladder.after());
    }

    private static BusinessCalendar calendar(PlanCalendar calendar) {
        return new BusinessCalendar(
                calendar.country(),
                calendar.timeZone(),
                new HashSet<>(calendar.workingDays()),
                new WorkingHours(calendar.workStart(), calendar.workEnd()),
                calendar.closures().stream()
                        .map(closure -> new Closure(closure.start(), closure.end()))
                        .toList());
    }
}
