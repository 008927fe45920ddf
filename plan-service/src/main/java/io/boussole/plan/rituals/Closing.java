package io.boussole.plan.rituals;

import io.boussole.plan.document.Ritual.RitualMode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How somebody closes an occurrence.
 *
 * @param mode absent: the ritual's own
 * @param attendees ids of members of the team
 * @param dashboardSnapshot the figures that everybody looked at, as JSON
 */
public record Closing(
        @Nullable RitualMode mode,
        List<String> attendees,
        List<ClosingDecision> decisions,
        int blockersOpened,
        int blockersClosed,
        @Nullable String videoUrl,
        @Nullable String dashboardSnapshot) {

    /** Nobody attends a meeting twice. */
    Closing withEachAttendeeOnce() {
        List<String> once = attendees.stream().distinct().toList();
        return new Closing(mode, once, decisions, blockersOpened, blockersClosed, videoUrl, dashboardSnapshot);
    }
}
