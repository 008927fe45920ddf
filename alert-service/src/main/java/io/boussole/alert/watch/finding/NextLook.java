package io.boussole.alert.watch.finding;

import java.time.Instant;

/** When a plan has to be looked at again though nothing has come: at the next midnight where it lives, or when its review is due. */
public final class NextLook {
    private NextLook() {}

    /** Always after the moment of the look. */
    public static Instant after(WatchedPlan watched) {
        Instant midnight = watched.startOf(watched.today().plusDays(1));
        return StalePlanWatch.dueAt(watched)
                .filter(due -> due.isAfter(watched.now()) && due.isBefore(midnight))
                .orElse(midnight);
    }
}
