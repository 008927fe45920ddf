package io.boussole.metrics.fact.store;

import io.boussole.metrics.fact.Fact;
import io.boussole.metrics.fact.FactId;
import io.boussole.metrics.fact.FactKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Shows facts. */
@ApplicationScoped
public class FactReadService {
    private static final UUID FIRST = new UUID(0, 0);

    private final FactRepository facts;

    FactReadService(FactRepository facts) {
        this.facts = facts;
    }

    @Transactional
    public Optional<Fact> find(ConnectionId connection, FactId id) {
        return facts.find(connection, id);
    }

    /**
     * By connection and identifier.
     *
     * @param connectionId one connection only; null for all
     * @param after the fact that the page before ended with; null for the first page
     */
    @Transactional
    public List<ConnectedFact> page(
            String tenantId, FactKind kind, @Nullable UUID connectionId, @Nullable FactAddress after, int limit) {
        return after == null
                ? facts.page(tenantId, kind, connectionId, FIRST, "", limit)
                : facts.page(tenantId, kind, connectionId, after.connectionId(), after.id(), limit);
    }

    /** A fact of a tenant and a kind. */
    public record FactAddress(UUID connectionId, String id) {}
}
