package io.boussole.plan.schedule;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/** The same hour by the clock on the wall, in summer and in winter. */
record TimeOfDay(LocalTime time, ZoneId zone) {

    /** Where the clock jumps over the hour, the moment by which it has jumped. */
    ZonedDateTime on(LocalDate day) {
        return day.atTime(time).atZone(zone);
    }
}
