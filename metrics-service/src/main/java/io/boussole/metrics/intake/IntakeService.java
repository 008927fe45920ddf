package io.boussole.metrics.intake;

import io.boussole.contracts.crm.DeliveredEvent;
import io.boussole.metrics.erasure.Suppression;
import io.boussole.metrics.fact.BucketChanges;
import io.boussole.metrics.fact.store.ConnectionId;
import io.boussole.metrics.fact.store.SumsChanged;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Understands a batch of events and has its facts, its rejections and its counts kept. */
@ApplicationScoped
public class IntakeService {
    private final ReceivedEventRepository received;
    private final IntakeTermsRepository termsOf;
    private final EventFolding folding;
    private final Suppression suppression;
    private final SumsChanged sumsChanged;
    private final List<EventsArrived> listeners;

    IntakeService(
            ReceivedEventRepository received,
            IntakeTermsRepository termsOf,
            EventFolding folding,
            Suppression suppression,
            SumsChanged sumsChanged,
            @All List<EventsArrived> listeners) {
        this.received = received;
        this.termsOf = termsOf;
        this.folding = folding;
        this.suppression = suppression;
        this.sumsChanged = sumsChanged;
        this.listeners = listeners;
    }

    /** Events in, each once, of one connection or of many. */
    @Transactional
    public IntakeCounts take(SortedMap<ConnectionId, List<DeliveredEvent>> batch) {
        SortedMap<String, List<BucketChanges>> byTenant = new TreeMap<>();
        IntakeCounts counts = new IntakeCounts();
        batch.forEach(
                (connection, events) -> byTenant.computeIfAbsent(connection.tenantId(), first -> new ArrayList<>())
                        .addAll(take(connection, events, counts)));
        byTenant.forEach((tenantId, changes) -> changes.forEach(change -> sumsChanged.by(tenantId, change)));
        return counts;
    }

    /** What became known on different days is folded apart, so that a replay gives what was known on each of them. */
    private List<BucketChanges> take(ConnectionId connection, List<DeliveredEvent> events, IntakeCounts counts) {
        IntakeTerms terms = termsOf.find(connection);
        SortedMap<LocalDate, List<DeliveredEvent>> byDay = events.stream()
                .collect(Collectors.groupingBy(
                        event -> terms.knownOn(event.receivedAt()), TreeMap::new, Collectors.toList()));
        List<BucketChanges> changes = new ArrayList<>();
        byDay.forEach((knownOn, ofDay) -> changes.addAll(take(connection, terms, ofDay, knownOn, counts)));
        return changes;
    }

    private List<BucketChanges> take(
            ConnectionId connection,
            IntakeTerms terms,
            List<DeliveredEvent> events,
            LocalDate knownOn,
            IntakeCounts counts) {
        List<Understood> understood = distinct(redacted(connection, terms, events)).stream()
                .map(event -> understand(event, terms))
                .toList();
        Set<String> unseen = received.add(connection, understood, knownOn);
        List<Understood> fresh = understood.stream()
                .filter(event -> unseen.contains(event.event().eventKey()))
                .toList();
        List<DeliveredEvent> arrived = fresh.stream().map(Understood::event).toList();
        listeners.forEach(listener -> listener.by(connection, terms.sender(), arrived));
        long duplicates = (long) events.size() - fresh.size();
        EventFolding.Folded folded = folding.fold(connection, fresh, duplicates, knownOn);
        received.decide(connection, differing(fresh, folded.events()), knownOn);
        counts.add(duplicates, folded.events());
        return folded.changes();
    }

    /** Nothing that names a forgotten person is kept, not even until it is understood. */
    private List<DeliveredEvent> redacted(ConnectionId connection, IntakeTerms terms, List<DeliveredEvent> events) {
        Suppression.OfConnection forgotten = suppression.of(connection);
        return events.stream()
                .map(event -> forgotten.redacted(event, named -> Understood.decode(named, terms.sender())))
                .toList();
    }

    private static Collection<DeliveredEvent> distinct(List<DeliveredEvent> events) {
        Map<String, DeliveredEvent> distinct = new LinkedHashMap<>();
        events.forEach(event -> distinct.putIfAbsent(event.eventKey(), event));
        return distinct.values();
    }

    private static Understood understand(DeliveredEvent event, IntakeTerms terms) {
        return terms.waits() ? Understood.waiting(event) : Understood.of(event, null, terms.sender());
    }

    private static List<Understood> differing(List<Understood> before, List<Understood> after) {
        return IntStream.range(0, after.size())
                .filter(index -> before.get(index).outcome() != after.get(index).outcome())
                .mapToObj(after::get)
                .toList();
    }
}
