package io.boussole.metrics.intake;

import io.boussole.metrics.decoding.Decoded;
import io.boussole.metrics.decoding.RejectionCode;
import io.boussole.metrics.fact.BucketChanges;
import io.boussole.metrics.fact.FactChange;
import io.boussole.metrics.fact.FactFold;
import io.boussole.metrics.fact.FactId;
import io.boussole.metrics.fact.UnreadableFactException;
import io.boussole.metrics.fact.store.ConnectionId;
import io.boussole.metrics.fact.store.FactService;
import io.boussole.metrics.rejection.RejectionRepository;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Has the facts, the rejections and the counts of understood events kept, in the caller's transaction. */
@ApplicationScoped
class EventFolding {
    private final FactService facts;
    private final RejectionRepository rejections;
    private final TallyRepository tallies;
    private final List<EventsTaken> listeners;
    private final List<FactsTold> factListeners;

    EventFolding(
            FactService facts,
            RejectionRepository rejections,
            TallyRepository tallies,
            @All List<EventsTaken> listeners,
            @All List<FactsTold> factListeners) {
        this.facts = facts;
        this.rejections = rejections;
        this.tallies = tallies;
        this.listeners = listeners;
        this.factListeners = factListeners;
    }

    /**
     * What a fold did.
     *
     * @param events as they turned out in the end
     */
    record Folded(List<Understood> events, List<FactFold.Folded> facts) {
        List<BucketChanges> changes() {
            return facts.stream().map(FactFold.Folded::buckets).toList();
        }
    }

    Folded fold(ConnectionId connection, List<Understood> events, long duplicates, LocalDate knownOn) {
        Folded folded = fold(connection, events, knownOn);
        Tally tally = new Tally(folded.events(), duplicates, knownOn);
        rejections.remove(connection, tally.formerRejections());
        rejections.add(connection, tally.rejections());
        tallies.add(connection, tally);
        List<TakenEvent> taken = folded.events().stream().map(Understood::taken).toList();
        listeners.forEach(listener -> listener.by(connection, taken));
        List<ToldFact> told = told(folded);
        factListeners.forEach(listener -> listener.by(connection, told));
        return folded;
    }

    /** Of a fact that several events tell of, the first is the one that brought it. */
    private static List<ToldFact> told(Folded folded) {
        Map<FactId, Instant> received = new HashMap<>();
        folded.events().stream()
                .filter(Understood::isNew)
                .forEach(event -> event.changes()
                        .forEach(change -> received.merge(
                                change.fact(),
                                event.event().receivedAt(),
                                (one, other) -> one.isBefore(other) ? one : other)));
        return folded.facts().stream()
                .flatMap(fold -> fold.changed().stream())
                .filter(change -> received.containsKey(change.after().id()))
                .map(change -> new ToldFact(
                        change,
                        Objects.requireNonNull(received.get(change.after().id()))))
                .toList();
    }

    private Folded fold(ConnectionId connection, List<Understood> events, LocalDate knownOn) {
        List<FactChange> changes =
                events.stream().flatMap(event -> event.changes().stream()).toList();
        try {
            return new Folded(events, List.of(facts.fold(connection, changes, knownOn)));
        } catch (UnreadableFactException oneOfThem) {
            return foldOneByOne(connection, events, knownOn);
        }
    }

    /** An event that makes a fact unreadable must not keep the others from being folded. */
    private Folded foldOneByOne(ConnectionId connection, List<Understood> events, LocalDate knownOn) {
        List<Understood> decided = new ArrayList<>();
        List<FactFold.Folded> changes = new ArrayList<>();
        for (Understood event : events) {
            try {
                changes.add(facts.fold(connection, event.changes(), knownOn));
                decided.add(event);
            } catch (UnreadableFactException unreadable) {
                decided.add(event.as(new Decoded.Rejected(RejectionCode.DECODER_FAILED, unreadable.detail())));
            }
        }
        return new Folded(decided, changes);
    }
}
