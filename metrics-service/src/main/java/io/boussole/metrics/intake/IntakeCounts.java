package io.boussole.metrics.intake;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What became of the events of one batch. */
public final class IntakeCounts {
    private final Map<EventOutcome, Long> outcomes = new EnumMap<>(EventOutcome.class);
    private long duplicates;

    void add(long moreDuplicates, List<Understood> events) {
        duplicates += moreDuplicates;
        events.forEach(event -> outcomes.merge(event.outcome(), 1L, Long::sum));
    }

    /** Events that had come before. */
    public long duplicates() {
        return duplicates;
    }

    public long count(EventOutcome outcome) {
        return outcomes.getOrDefault(outcome, 0L);
    }
}
