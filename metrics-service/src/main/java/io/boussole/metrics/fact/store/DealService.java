package io.boussole.metrics.fact.store;

import io.boussole.metrics.fact.Deal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Shows deals. */
@ApplicationScoped
public class DealService {
    private static final UUID FIRST = new UUID(0, 0);

    private final DealRepository deals;

    DealService(DealRepository deals) {
        this.deals = deals;
    }

    @Transactional
    public Optional<Deal> find(ConnectionId connection, String dealId) {
        return deals.find(connection, dealId);
    }

    /**
     * By connection and identifier.
     *
     * @param connectionId one connection only; null for all
     * @param after the deal that the page before ended with; null for the first page
     */
    @Transactional
    public List<ConnectedDeal> page(
            String tenantId, @Nullable UUID connectionId, @Nullable DealAddress after, int limit) {
        return after == null
                ? deals.page(tenantId, connectionId, FIRST, "", limit)
                : deals.page(tenantId, connectionId, after.connectionId(), after.dealId(), limit);
    }

    /** A deal of a tenant. */
    public record DealAddress(UUID connectionId, String dealId) {}
}
