package io.boussole.metrics.fact.store;

import io.boussole.metrics.fact.BucketChanges;
import io.boussole.metrics.fact.FactChange;
import io.boussole.metrics.fact.FactFold;
import io.boussole.metrics.fact.FactId;
import io.boussole.metrics.fact.FactRules;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Keeps facts and sums in step: whatever changes a fact changes the sums in the same transaction. */
@ApplicationScoped
public class FactService {
    private final FactRepository facts;
    private final BucketRepository buckets;
    private final ConnectionRulesRepository rulesOf;
    private final List<FactsChanged> listeners;

    FactService(
            FactRepository facts,
            BucketRepository buckets,
            ConnectionRulesRepository rulesOf,
            @All List<FactsChanged> listeners) {
        this.facts = facts;
        this.buckets = buckets;
        this.rulesOf = rulesOf;
        this.listeners = listeners;
    }

    /**
     * What one step of {@link #rereadAfter} did.
     *
     * @param last null when there was nothing left to read
     */
    record Step(BucketChanges changes, @Nullable FactId last) {}

    /**
     * @param knownOn the day (UTC) on which the changes became known
     * @return by how much the sums changed
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public BucketChanges fold(ConnectionId connection, List<FactChange> changes, LocalDate knownOn) {
        if (changes.isEmpty()) {
            return new BucketChanges();
        }
        FactRules rules = rulesOf.rules(connection);
        return store(connection, FactFold.fold(changes, rules, ids -> facts.load(connection, ids)), knownOn);
    }

    /** Reads the next {@code limit} facts again by the rules as they stand. */
    @Transactional(Transactional.TxType.MANDATORY)
    Step rereadAfter(ConnectionId connection, @Nullable FactId after, int limit, LocalDate knownOn) {
        List<FactId> ids = facts.idsAfter(connection, after, limit);
        if (ids.isEmpty()) {
            return new Step(new BucketChanges(), null);
        }
        FactRules rules = rulesOf.rules(connection);
        FactFold.Folded folded = FactFold.reread(new TreeSet<>(ids), rules, wanted -> facts.load(connection, wanted));
        return new Step(store(connection, folded, knownOn), ids.get(ids.size() - 1));
    }

    private BucketChanges store(ConnectionId connection, FactFold.Folded folded, LocalDate knownOn) {
        if (!folded.changed().isEmpty()) {
            facts.save(
                    connection,
                    folded.changed().stream().map(FactFold.Changed::after).toList());
            buckets.add(connection, folded.buckets(), knownOn);
            listeners.forEach(listener -> listener.by(connection, folded.changed()));
        }
        return folded.buckets();
    }
}
