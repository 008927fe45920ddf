package io.boussole.alert.evaluation;

import io.boussole.alert.evaluation.pacing.Pace;
import io.boussole.calendar.BusinessCalendar;
import java.time.LocalDate;

/**
 * A moment at which a KPI is looked at.
 *
 * @param today in the calendar's time zone; it is not over, or not all of it is known
 */
record Look(BusinessCalendar calendar, LocalDate today) {
    Pace pace(EvaluationRule rule) {
        return Pace.of(
                rule.period(),
                rule.spread().seasonality(),
                calendar,
                rule.spread().capacity());
    }

    LocalDate lastDayOver() {
        return today.minusDays(1);
    }
}
