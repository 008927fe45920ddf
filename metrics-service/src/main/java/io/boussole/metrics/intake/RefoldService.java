package io.boussole.metrics.intake;

import io.boussole.metrics.fact.BucketChanges;
import io.boussole.metrics.fact.store.ConnectionId;
import io.boussole.metrics.fact.store.SumsChanged;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Understands events that were kept before, once more or for the first time. */
@ApplicationScoped
public class RefoldService {
    private final ReceivedEventRepository received;
    private final IntakeTermsRepository termsOf;
    private final EventFolding folding;
    private final SumsChanged sumsChanged;
    private final Clock clock;

    RefoldService(
            ReceivedEventRepository received,
            IntakeTermsRepository termsOf,
            EventFolding folding,
            SumsChanged sumsChanged,
            Clock clock) {
        this.received = received;
        this.termsOf = termsOf;
        this.folding = folding;
        this.sumsChanged = sumsChanged;
        this.clock = clock;
    }

    /** What they say is known since the days on which they became known: for facts that are built anew. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void asKnown(ConnectionId connection, List<StoredEvent> events) {
        IntakeTerms terms = termsOf.find(connection);
        SortedMap<LocalDate, List<StoredEvent>> byDay =
                events.stream().collect(Collectors.groupingBy(StoredEvent::knownOn, TreeMap::new, Collectors.toList()));
        byDay.forEach((day, ofDay) -> fold(connection, terms, ofDay, day));
    }

    /** What they say is known since today: for facts that stay, and figures that somebody may have read. */
    @Transactional(Transactional.TxType.MANDATORY)
    public IntakeCounts asNews(ConnectionId connection, List<StoredEvent> events) {
        IntakeTerms terms = termsOf.find(connection);
        IntakeCounts counts = new IntakeCounts();
        counts.add(0, fold(connection, terms, events, terms.knownOn(clock.instant())));
        return counts;
    }

    private List<Understood> fold(
            ConnectionId connection, IntakeTerms terms, List<StoredEvent> events, LocalDate knownOn) {
        List<Understood> understood = events.stream()
                .map(stored -> Understood.of(stored.event(), stored.outcome(), terms.sender()))
                .toList();
        EventFolding.Folded folded = folding.fold(connection, understood, 0, knownOn);
        received.decide(
                connection,
                folded.events().stream()
                        .filter(event -> event.before() != event.outcome())
                        .toList(),
                knownOn);
        for (BucketChanges changes : folded.changes()) {
            sumsChanged.by(connection.tenantId(), changes);
        }
        return folded.events();
    }
}
