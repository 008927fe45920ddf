package io.boussole.alert.watch;

import io.boussole.alert.defaults.PlanDefaults;
import io.boussole.alert.watch.finding.WatchedPlan;
import java.time.LocalDate;

/** When nothing that comes can change any more what a period has been, and the team has had time to read it. */
final class PlanEnd {
    private static final int WORKING_DAYS_TO_READ = 10;

    private PlanEnd() {}

    /** Whether what entered on the period's last day counts as decided, and two working weeks after that. */
    static boolean isReached(WatchedPlan watched) {
        LocalDate ripe = watched.plan().period().end().plusDays(PlanDefaults.daysUntilDecided(watched.plan()));
        return watched.today().isAfter(watched.calendar().plusWorkingDays(ripe, WORKING_DAYS_TO_READ));
    }
}
