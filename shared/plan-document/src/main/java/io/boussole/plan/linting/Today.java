package io.boussole.plan.linting;

import io.boussole.plan.document.PlanDocument;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** Which day it is where a plan is worked on. */
public final class Today {
    private Today() {}

    /** By the plan's time zone; by that of the clock where the plan names none that exists. */
    public static LocalDate of(PlanDocument plan, Clock clock) {
        String zone = plan.calendar() == null ? null : plan.calendar().timeZone();
        return LocalDate.ofInstant(clock.instant(), isKnown(zone) ? ZoneId.of(zone) : clock.getZone());
    }

    private static boolean isKnown(@Nullable String zone) {
        return zone != null && ZoneId.getAvailableZoneIds().contains(zone);
    }
}
