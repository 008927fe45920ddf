package io.boussole.plan.rituals;

import java.util.List;
import java.util.function.ToIntFunction;

/**
 * What came of a ritual over the plan's period.
 *
 * @param planned occurrences of the period
 * @param due those whose day has come
 * @param noDecision closed without the decision that they were held for
 * @param minutesSaved by asynchronous reviews: minutes of meeting × attendees
 */
public record RitualStatistics(
        int planned,
        int due,
        int closed,
        int noDecision,
        int decisions,
        int blockersOpened,
        int blockersClosed,
        long minutesSaved,
        int acknowledgements) {

    static RitualStatistics of(int planned, int due, List<ClosedOccurrence> closed, int acknowledgements) {
        return new RitualStatistics(
                planned,
                due,
                closed.size(),
                sum(closed, occurrence -> occurrence.outcome() == OccurrenceOutcome.NO_DECISION ? 1 : 0),
                sum(closed, occurrence -> occurrence.decisions().size()),
                sum(closed, ClosedOccurrence::blockersOpened),
                sum(closed, ClosedOccurrence::blockersClosed),
                closed.stream().mapToLong(ClosedOccurrence::minutesSaved).sum(),
                acknowledgements);
    }

    private static int sum(List<ClosedOccurrence> closed, ToIntFunction<ClosedOccurrence> number) {
        return closed.stream().mapToInt(number).sum();
    }
}
