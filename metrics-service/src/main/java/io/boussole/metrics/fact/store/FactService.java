package io.boussole.metrics.fact.store;

import io.boussole.metrics.fact.BucketChanges;
import io.boussole.metrics.fact.FactChange;
import io.boussole.metrics.fact.FactFold;
import io.boussole.metrics.fact.FactId;
import io.boussole.metrics.fact.FactRules;
import io.boussole.metrics.fact.UnreadableFactException;
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
     * @return which facts changed, and by how much the sums did
     * @throws UnreadableFactException when one of the changes makes a fact unreadable; then nothing is changed
     */
    @Transactional(value = Transactional.TxType.MANDATORY, dontRollbackOn = UnreadableFactException.class)
    public FactFold.Folded fold(ConnectionId connection, List<FactChange> changes, LocalDate knownOn) {
        if (changes.isEmpty()) {
            return new FactFold.Folded(List.of(), new BucketChanges());
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
        return new Step(store(connection, folded, knownOn).buckets(), ids.get(ids.size() - 1));
    }

    /**
     * Takes away the next {@code limit} facts, and once all that they added is taken back, also of the persons that they told of, its
     * days: the connection has told nothing then.
     *
     * @param knownOn the day (UTC) on which they are taken away
     * @return by how much the sums of the facts change
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Cleared clear(ConnectionId connection, int limit, LocalDate knownOn) {
        List<FactId> ids = facts.idsAfter(connection, null, limit);
        List<FactFold.Changed> gone = facts.load(connection, new TreeSet<>(ids)).stream()
                .map(fact -> new FactFold.Changed(fact, fact.forgotten()))
                .toList();
        BucketChanges changes = new BucketChanges();
        gone.forEach(change -> changes.restate(change.before().contributions(), List.of()));
        if (!gone.isEmpty()) {
            facts.removeUntil(connection, ids.get(ids.size() - 1));
            buckets.add(connection, changes, knownOn);
            listeners.forEach(listener -> listener.by(connection, gone, knownOn));
        }
        boolean finished =
                ids.size() < limit && listeners.stream().allMatch(listener -> listener.isSettled(connection));
        if (finished) {
            buckets.forgetNothings(connection);
        }
        return new Cleared(changes, ids.size(), finished);
    }

    /**
     * What one step of {@link #clear} did.
     *
     * @param facts how many were taken away
     */
    public record Cleared(BucketChanges changes, int facts, boolean finished) {
        /** Whether there was nothing to do but to wait for what follows from the facts taken away. */
        public boolean isWaiting() {
            return facts == 0 && !finished;
        }
    }

    private FactFold.Folded store(ConnectionId connection, FactFold.Folded folded, LocalDate knownOn) {
        if (!folded.changed().isEmpty()) {
            facts.save(
                    connection,
                    folded.changed().stream().map(FactFold.Changed::after).toList());
            buckets.add(connection, folded.buckets(), knownOn);
            listeners.forEach(listener -> listener.by(connection, folded.changed(), knownOn));
        }
        return folded;
    }
}
