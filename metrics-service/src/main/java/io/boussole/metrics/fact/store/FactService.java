package io.boussole.metrics.fact.store;

import io.boussole.metrics.fact.BucketChanges;
import io.boussole.metrics.fact.DealChange;
import io.boussole.metrics.fact.DealFold;
import io.boussole.metrics.fact.DealRules;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** Keeps deals and sums in step: whatever changes a deal changes the sums in the same transaction. */
@ApplicationScoped
public class FactService {
    private final DealRepository deals;
    private final BucketRepository buckets;
    private final ConnectionRulesRepository rulesOf;

    FactService(DealRepository deals, BucketRepository buckets, ConnectionRulesRepository rulesOf) {
        this.deals = deals;
        this.buckets = buckets;
        this.rulesOf = rulesOf;
    }

    /** What one step of {@link #rereadAfter} did. */
    record Step(BucketChanges changes, Optional<String> lastDealId) {}

    /** @return by how much the sums changed */
    @Transactional(Transactional.TxType.MANDATORY)
    public BucketChanges fold(ConnectionId connection, List<DealChange> changes) {
        if (changes.isEmpty()) {
            return new BucketChanges();
        }
        DealRules rules = rulesOf.rules(connection);
        return store(connection, DealFold.fold(changes, rules, ids -> deals.load(connection, ids)));
    }

    /** Reads the next {@code limit} deals again by the rules as they stand. */
    @Transactional(Transactional.TxType.MANDATORY)
    Step rereadAfter(ConnectionId connection, String dealId, int limit) {
        List<String> ids = deals.idsAfter(connection, dealId, limit);
        if (ids.isEmpty()) {
            return new Step(new BucketChanges(), Optional.empty());
        }
        DealRules rules = rulesOf.rules(connection);
        DealFold.Folded folded = DealFold.reread(new TreeSet<>(ids), rules, wanted -> deals.load(connection, wanted));
        return new Step(store(connection, folded), Optional.of(ids.get(ids.size() - 1)));
    }

    private BucketChanges store(ConnectionId connection, DealFold.Folded folded) {
        if (!folded.deals().isEmpty()) {
            deals.save(connection, folded.deals());
            buckets.add(connection, folded.buckets());
        }
        return folded.buckets();
    }
}
