package io.boussole.metrics.intake;

import io.boussole.metrics.rejection.NewRejection;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the events of one batch, connection and day turned out to be. */
final class Tally {
    private final List<Understood> events;
    private final long duplicates;
    private final LocalDate knownOn;
    private final Map<EventOutcome, Long> counts = new EnumMap<>(EventOutcome.class);

    /** Those that were held to be something else before are counted there no more. */
    Tally(List<Understood> events, long duplicates, LocalDate knownOn) {
        this.events = events;
        this.duplicates = duplicates;
        this.knownOn = knownOn;
        for (Understood event : events) {
            counts.merge(event.outcome(), 1L, Long::sum);
            if (event.before() != null) {
                counts.merge(event.before(), -1L, Long::sum);
            }
        }
    }

    List<NewRejection> rejections() {
        return events.stream().flatMap(event -> event.rejection().stream()).toList();
    }

    List<String> formerRejections() {
        return events.stream()
                .filter(event -> event.before() == EventOutcome.REJECTED)
                .map(event -> event.event().eventKey())
                .toList();
    }

    long count(EventOutcome outcome) {
        return counts.getOrDefault(outcome, 0L);
    }

    long duplicates() {
        return duplicates;
    }

    /** Null where nothing became known: all of it waits. */
    @Nullable
    LocalDate knownUntil() {
        return events.stream().allMatch(event -> event.outcome() == EventOutcome.WAITING) ? null : knownOn;
    }

    @Nullable
    Instant firstEventAt() {
        return told().min(Comparator.naturalOrder()).orElse(null);
    }

    @Nullable
    Instant lastEventAt() {
        return told().max(Comparator.naturalOrder()).orElse(null);
    }

    /** The times of which the events tell, by the sender's clock. */
    private Stream<Instant> told() {
        return events.stream().flatMap(event -> Stream.ofNullable(event.taken().at()));
    }

    @Nullable
    Instant lastReceivedAt() {
        return events.stream()
                .map(event -> event.event().receivedAt())
                .max(Comparator.naturalOrder())
                .orElse(null);
    }
}
