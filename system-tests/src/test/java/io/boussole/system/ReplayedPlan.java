package io.boussole.system;

import io.boussole.calendar.BusinessCalendar;
import io.boussole.calendar.WorkingHours;
import io.boussole.launcher.demo.PlanTemplate;
import io.boussole.launcher.demo.Quarter;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;

/** The plan of the teams whose quarter is replayed: that of the demo, in a quarter that is over, and with meetings. */
final class ReplayedPlan {
    static final Quarter QUARTER = Quarter.of(LocalDate.of(2026, 1, 1));
    static final ZoneId ZONE = ZoneId.of("Europe/Paris");
    static final BusinessCalendar CALENDAR = new BusinessCalendar(
            "FR",
            ZONE,
            EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
            new WorkingHours(LocalTime.of(9, 0), LocalTime.of(18, 0)),
            List.of());

    static final int OPPORTUNITIES = 80;
    static final int MQLS = 240;
    static final int MEETINGS = 120;

    private static final String MEETINGS_KPI = """
              - { id: meetings, metric: MEETINGS_HELD, ownerId: julie, target: %d, targetRange: { low: 100, high: 150 }, source: CRM, cadence: [WEEKLY] }
            """;

    private ReplayedPlan() {}

    static String document() {
        return PlanTemplate.fill("Quarter under test", QUARTER)
                .replace("\nkpis:\n", "\nkpis:\n" + MEETINGS_KPI.formatted(MEETINGS));
    }
}
