package io.boussole.metrics.journey.duplicate;

import io.boussole.metrics.fact.BucketChanges;
import io.boussole.metrics.fact.Contribution;
import io.boussole.metrics.fact.Fact;
import io.boussole.metrics.fact.FactFold;
import io.boussole.metrics.fact.FactId;
import io.boussole.metrics.fact.FactKind;
import io.boussole.metrics.fact.store.BucketRepository;
import io.boussole.metrics.fact.store.ConnectionId;
import io.boussole.metrics.fact.store.FactReadService;
import io.boussole.metrics.fact.store.FactsChanged;
import io.boussole.metrics.fact.store.SumsChanged;
import io.boussole.metrics.journey.DealKey;
import io.boussole.metrics.journey.duplicate.DuplicateRepository.DealTrait;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/** Keeps by what deals are recognised, and keeps those out of the sums that no longer count, within the fold's own transaction. */
@ApplicationScoped
class DealsChanged implements FactsChanged {
    private final DuplicateRepository duplicates;
    private final BucketRepository buckets;
    private final FactReadService facts;
    private final SumsChanged sumsChanged;

    DealsChanged(
            DuplicateRepository duplicates, BucketRepository buckets, FactReadService facts, SumsChanged sumsChanged) {
        this.duplicates = duplicates;
        this.buckets = buckets;
        this.facts = facts;
        this.sumsChanged = sumsChanged;
    }

    @Override
    public void by(ConnectionId connection, List<FactFold.Changed> changes, LocalDate knownOn) {
        List<FactFold.Changed> deals = changes.stream()
                .filter(change -> change.after().id().kind() == FactKind.DEAL)
                .toList();
        if (deals.isEmpty()) {
            return;
        }
        replaceTraits(connection, deals);
        List<String> turned = deals.stream()
                .filter(deal -> isCounted(deal.before()) != isCounted(deal.after()))
                .map(deal -> deal.after().id().id())
                .toList();
        concerned(connection, deals, turned)
                .forEach((of, concerned) -> correct(of, concerned, connection, turned, knownOn));
    }

    /** Most changes of a deal are about nothing that it is recognised by. */
    private void replaceTraits(ConnectionId connection, List<FactFold.Changed> deals) {
        String tool = duplicates.tool(connection);
        List<String> forgotten = new ArrayList<>();
        List<DealTrait> known = new ArrayList<>();
        for (FactFold.Changed deal : deals) {
            Map<UUID, SuspicionReason> before = DealTraits.of(deal.before(), tool);
            Map<UUID, SuspicionReason> after = DealTraits.of(deal.after(), tool);
            if (!after.equals(before)) {
                String id = deal.after().id().id();
                forgotten.add(id);
                after.forEach((trait, reason) -> known.add(new DealTrait(id, trait, reason)));
            }
        }
        duplicates.replaceTraits(connection, forgotten, known);
    }

    private static boolean isCounted(Fact deal) {
        return deal.reading() != null && deal.reading().summary().counted();
    }

    /** By connection: the deals of the fold, and those that count in place of one of them or give way to it. */
    private Map<ConnectionId, Map<String, FactFold.Changed>> concerned(
            ConnectionId connection, List<FactFold.Changed> deals, List<String> turned) {
        Map<ConnectionId, Map<String, FactFold.Changed>> concerned = new LinkedHashMap<>();
        Map<String, FactFold.Changed> folded = concerned.computeIfAbsent(connection, first -> new TreeMap<>());
        deals.forEach(deal -> folded.put(deal.after().id().id(), deal));
        if (turned.isEmpty()) {
            return concerned;
        }
        for (DealKey other : duplicates.duplicatesOf(connection, turned)) {
            ConnectionId of = new ConnectionId(connection.tenantId(), other.connectionId());
            duplicates.lock(connection.tenantId(), other);
            facts.find(of, FactId.deal(other.dealId()))
                    .ifPresent(deal -> concerned
                            .computeIfAbsent(of, first -> new TreeMap<>())
                            .putIfAbsent(other.dealId(), new FactFold.Changed(deal, deal)));
        }
        return concerned;
    }

    /** The fold has put the changes into the sums as if no deal were a duplicate. */
    private void correct(
            ConnectionId connection,
            Map<String, FactFold.Changed> concerned,
            ConnectionId folded,
            List<String> turned,
            LocalDate knownOn) {
        List<String> ids = List.copyOf(concerned.keySet());
        Set<String> uncountedBefore = duplicates.uncounted(connection, ids, folded, turned);
        Set<String> uncountedAfter = duplicates.uncounted(connection, ids);
        Set<String> corrected = new HashSet<>(uncountedBefore);
        corrected.addAll(uncountedAfter);
        BucketChanges changes = new BucketChanges();
        corrected.forEach(id -> {
            List<Contribution> before =
                    Objects.requireNonNull(concerned.get(id)).before().contributions();
            List<Contribution> after =
                    Objects.requireNonNull(concerned.get(id)).after().contributions();
            changes.restate(/* before= */ after, /* after= */ before);
            changes.restate(
                    uncountedBefore.contains(id) ? List.of() : before, uncountedAfter.contains(id) ? List.of() : after);
        });
        buckets.add(connection, changes, knownOn);
        sumsChanged.by(connection.tenantId(), changes);
    }
}
