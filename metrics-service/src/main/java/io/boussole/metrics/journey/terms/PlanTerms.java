package io.boussole.metrics.journey.terms;

import io.boussole.calendar.BusinessCalendar;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What of a plan decides how journeys are judged.
 *
 * @param periodEnd the last day, included
 * @param nurtureWeights as the plan writes it: POSITION_40_20_40 or LINEAR; null when it says nothing
 */
public record PlanTerms(
        UUID planId,
        LocalDate periodStart,
        LocalDate periodEnd,
        BusinessCalendar calendar,
        @Nullable String nurtureWeights) {

    public boolean covers(LocalDate day) {
        return !day.isBefore(periodStart) && !day.isAfter(periodEnd);
    }
}
