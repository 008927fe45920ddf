package io.boussole.metrics.journey.duplicate;

import io.boussole.metrics.fact.BucketChanges;
import io.boussole.metrics.fact.Contribution;
import io.boussole.metrics.fact.Fact;
import io.boussole.metrics.fact.FactId;
import io.boussole.metrics.fact.store.BucketRepository;
import io.boussole.metrics.fact.store.ConnectionId;
import io.boussole.metrics.fact.store.FactReadService;
import io.boussole.metrics.fact.store.SumsChanged;
import io.boussole.metrics.journey.DealKey;
import io.boussole.metrics.journey.DealPersons;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Lists duplicates, and takes decisions about deals: one that is confirmed leaves the sums, exactly, until it is rejected or the
 * kept one counts no longer.
 */
@ApplicationScoped
public class DuplicateService {
    private final DuplicateRepository duplicates;
    private final DealPersons persons;
    private final FactReadService facts;
    private final BucketRepository buckets;
    private final SumsChanged sumsChanged;
    private final Clock clock;

    DuplicateService(
            DuplicateRepository duplicates,
            DealPersons persons,
            FactReadService facts,
            BucketRepository buckets,
            SumsChanged sumsChanged,
            Clock clock) {
        this.duplicates = duplicates;
        this.persons = persons;
        this.facts = facts;
        this.buckets = buckets;
        this.sumsChanged = sumsChanged;
        this.clock = clock;
    }

    /**
     * By identifier.
     *
     * @param after the one that the page before ended with; null for the first page
     */
    @Transactional
    public List<PersonDuplicate> persons(String tenantId, @Nullable UUID after, int limit) {
        return duplicates.persons(tenantId, after, limit);
    }

    /**
     * By identifier.
     *
     * @param state null for all
     * @param after the one that the page before ended with; null for the first page
     */
    @Transactional
    public List<DealDuplicate> deals(String tenantId, @Nullable DuplicateState state, @Nullable UUID after, int limit) {
        return all(tenantId).values().stream()
                .filter(found -> state == null || found.state() == state)
                .filter(found -> after == null || found.id().toString().compareTo(after.toString()) > 0)
                .limit(limit)
                .toList();
    }

    @Transactional
    public DuplicateRate rate(String tenantId) {
        DuplicateRepository.Records records = duplicates.records(tenantId);
        List<DealDuplicate> deals = List.copyOf(all(tenantId).values());
        return new DuplicateRate(
                records.records(),
                records.persons(),
                count(deals, DuplicateState.SUSPECTED),
                count(deals, DuplicateState.CONFIRMED));
    }

    /**
     * Deciding the same again changes nothing.
     *
     * @param decision CONFIRMED or REJECTED
     * @return absent when nothing of this identifier is suspected
     */
    @Transactional
    public Optional<DealDuplicate> decide(String tenantId, UUID id, DuplicateState decision, String decidedBy) {
        @Nullable DealDuplicate seen = all(tenantId).get(id.toString());
        if (seen == null) {
            return Optional.empty();
        }
        duplicates.lock(tenantId, seen.kept());
        if (duplicates.lock(tenantId, seen.other()).isEmpty()) {
            return Optional.empty();
        }
        boolean countedBefore = isCounted(tenantId, seen.other());
        Instant now = clock.instant();
        DealDuplicate decided = seen.decided(decision, now, decidedBy);
        duplicates.save(tenantId, decided);
        boolean countedAfter = isCounted(tenantId, seen.other());
        if (countedBefore != countedAfter) {
            count(tenantId, seen.other(), countedAfter, LocalDate.ofInstant(now, ZoneOffset.UTC));
        }
        return Optional.of(decided);
    }

    private boolean isCounted(String tenantId, DealKey deal) {
        return duplicates
                .uncounted(new ConnectionId(tenantId, deal.connectionId()), List.of(deal.dealId()))
                .isEmpty();
    }

    private void count(String tenantId, DealKey deal, boolean counted, LocalDate knownOn) {
        ConnectionId connection = new ConnectionId(tenantId, deal.connectionId());
        List<Contribution> contributions = facts.find(connection, FactId.deal(deal.dealId()))
                .map(Fact::contributions)
                .orElse(List.of());
        BucketChanges changes = new BucketChanges();
        if (counted) {
            changes.restate(List.of(), contributions);
        } else {
            changes.restate(contributions, List.of());
        }
        buckets.add(connection, changes, knownOn);
        sumsChanged.by(tenantId, changes);
    }

    /** Decided ones stay even when nothing makes the deals look alike any more. */
    private SortedMap<String, DealDuplicate> all(String tenantId) {
        List<DealDuplicate> pairs = duplicates.pairs(tenantId);
        Map<DealKey, SortedSet<String>> personsOf = persons.of(
                tenantId,
                pairs.stream()
                        .flatMap(pair -> Stream.of(pair.kept(), pair.other()))
                        .toList());
        SortedMap<String, DealDuplicate> all = new TreeMap<>();
        pairs.stream()
                .filter(pair ->
                        pair.reason() == SuspicionReason.SAME_EXTERNAL_ID || haveAPersonInCommon(pair, personsOf))
                .sorted(Comparator.comparing(DealDuplicate::reason))
                .forEach(pair -> all.putIfAbsent(pair.id().toString(), pair));
        duplicates.decided(tenantId).forEach(decided -> all.put(decided.id().toString(), decided));
        return all;
    }

    private static boolean haveAPersonInCommon(DealDuplicate pair, Map<DealKey, ? extends Set<String>> personsOf) {
        @Nullable Set<String> one = personsOf.get(pair.kept());
        @Nullable Set<String> other = personsOf.get(pair.other());
        return one != null && other != null && one.stream().anyMatch(other::contains);
    }

    private static long count(List<DealDuplicate> deals, DuplicateState state) {
        return deals.stream().filter(deal -> deal.state() == state).count();
    }
}
