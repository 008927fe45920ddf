package io.boussole.metrics.journey.terms;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.boussole.calendar.BusinessCalendar;
import io.boussole.calendar.Closure;
import io.boussole.calendar.WorkingHours;
import io.boussole.contracts.plan.PlanCalendar;
import java.util.Set;

/** A plan's calendar as it is kept: as it was published. */
final class CalendarJson {
    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    private CalendarJson() {}

    static String write(PlanCalendar calendar) {
        try {
            return JSON.writeValueAsString(calendar);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException("a calendar can be written", unwritable);
        }
    }

    static BusinessCalendar read(String text) {
        try {
            PlanCalendar calendar = JSON.readValue(text, PlanCalendar.class);
            return new BusinessCalendar(
                    calendar.country(),
                    calendar.timeZone(),
                    Set.copyOf(calendar.workingDays()),
                    new WorkingHours(calendar.workStart(), calendar.workEnd()),
                    calendar.closures().stream()
                            .map(closure -> new Closure(closure.start(), closure.end()))
                            .toList());
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("a stored calendar must be readable", unreadable);
        }
    }
}
