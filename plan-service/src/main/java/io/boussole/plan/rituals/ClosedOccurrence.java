package io.boussole.plan.rituals;

import io.boussole.plan.document.Ritual.RitualMode;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How an occurrence was closed, for good.
 *
 * @param durationMin minutes that the ritual was planned for
 */
public record ClosedOccurrence(
        OccurrenceKey key,
        RitualMode mode,
        OccurrenceOutcome outcome,
        int durationMin,
        List<String> attendees,
        List<OccurrenceDecision> decisions,
        int blockersOpened,
        int blockersClosed,
        @Nullable String videoUrl,
        @Nullable String dashboardSnapshot,
        Instant closedAt,
        String closedBy) {

    /** Minutes of meeting that nobody had to sit through together: planned minutes × attendees; 0 of a live one (row 79). */
    public long minutesSaved() {
        return mode == RitualMode.ASYNC ? (long) durationMin * attendees.size() : 0;
    }
}
