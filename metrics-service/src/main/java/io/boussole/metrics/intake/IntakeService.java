package io.boussole.metrics.intake;

import io.boussole.contracts.crm.DeliveredEvent;
import io.boussole.metrics.decoding.Decoded;
import io.boussole.metrics.decoding.Decoders;
import io.boussole.metrics.decoding.RawEvent;
import io.boussole.metrics.decoding.RejectionCode;
import io.boussole.metrics.decoding.SenderSettings;
import io.boussole.metrics.fact.BucketChanges;
import io.boussole.metrics.fact.store.ConnectionId;
import io.boussole.metrics.fact.store.FactService;
import io.boussole.metrics.fact.store.SumsChanged;
import io.boussole.metrics.rejection.RejectionRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Understands a batch of events and has its facts, its rejections and its counts kept. */
@ApplicationScoped
class IntakeService {
    private final ReceivedEventRepository received;
    private final RejectionRepository rejections;
    private final TallyRepository tallies;
    private final SenderSettingsRepository settings;
    private final FactService facts;
    private final SumsChanged sumsChanged;

    IntakeService(
            ReceivedEventRepository received,
            RejectionRepository rejections,
            TallyRepository tallies,
            SenderSettingsRepository settings,
            FactService facts,
            SumsChanged sumsChanged) {
        this.received = received;
        this.rejections = rejections;
        this.tallies = tallies;
        this.settings = settings;
        this.facts = facts;
        this.sumsChanged = sumsChanged;
    }

    @Transactional
    void take(SortedMap<ConnectionId, List<DeliveredEvent>> batch) {
        SortedMap<String, List<BucketChanges>> byTenant = new TreeMap<>();
        batch.forEach(
                (connection, events) -> byTenant.computeIfAbsent(connection.tenantId(), first -> new ArrayList<>())
                        .addAll(take(connection, events)));
        byTenant.forEach((tenantId, changes) -> changes.forEach(change -> sumsChanged.by(tenantId, change)));
    }

    /** What became known on different days is folded apart, so that a replay gives what was known on each of them. */
    private List<BucketChanges> take(ConnectionId connection, List<DeliveredEvent> events) {
        SenderSettings sender = settings.find(connection);
        SortedMap<LocalDate, List<DeliveredEvent>> byDay = events.stream()
                .collect(Collectors.groupingBy(
                        event -> LocalDate.ofInstant(event.receivedAt(), ZoneOffset.UTC),
                        TreeMap::new,
                        Collectors.toList()));
        return byDay.entrySet().stream()
                .map(day -> take(connection, sender, day.getValue(), day.getKey()))
                .toList();
    }

    private BucketChanges take(
            ConnectionId connection, SenderSettings sender, List<DeliveredEvent> events, LocalDate knownOn) {
        Map<String, DeliveredEvent> distinct = new LinkedHashMap<>();
        events.forEach(event -> distinct.putIfAbsent(event.eventKey(), event));
        Set<String> unseen = received.add(connection, List.copyOf(distinct.values()));
        Tally tally = new Tally(events.size() - unseen.size());
        for (DeliveredEvent event : distinct.values()) {
            if (unseen.contains(event.eventKey())) {
                tally.add(event, decode(event, sender));
            }
        }
        return keep(connection, tally, knownOn);
    }

    private BucketChanges keep(ConnectionId connection, Tally tally, LocalDate knownOn) {
        rejections.add(connection, tally.rejections());
        BucketChanges changes = facts.fold(connection, tally.changes(), knownOn);
        tallies.add(connection, tally);
        return changes;
    }

    private static Decoded decode(DeliveredEvent event, SenderSettings sender) {
        if (event.unreadable() != null) {
            return new Decoded.Rejected(RejectionCode.UNREADABLE, event.unreadable());
        }
        return Decoders.decode(new RawEvent(event.source(), event.body(), event.headers(), event.receivedAt(), sender));
    }
}
