package io.boussole.alert.watch;

import io.boussole.alert.watch.finding.WatchedPlan;
import java.time.LocalDate;

/** When nothing that comes can change any more what a period has been, and the team has had time to read it. */
final class PlanEnd {
    /** Where the plan does not say how long a sale takes. */
    private static final int USUAL_SALES_CYCLE_DAYS = 30;

    private static final int WORKING_DAYS_TO_READ = 10;

    private PlanEnd() {}

    /** Whether the sales cycle of what entered on the period's last day is over, and two working weeks after it. */
    static boolean isReached(WatchedPlan watched) {
        Integer salesCycle = watched.plan().salesCycleDays();
        LocalDate ripe =
                watched.plan().period().end().plusDays(salesCycle == null ? USUAL_SALES_CYCLE_DAYS : salesCycle);
        return watched.today().isAfter(watched.calendar().plusWorkingDays(ripe, WORKING_DAYS_TO_READ));
    }
}
