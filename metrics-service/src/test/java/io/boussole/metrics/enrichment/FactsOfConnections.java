package io.boussole.metrics.enrichment;

import io.boussole.access.TenantScope;
import io.boussole.metrics.fact.Fact;
import io.boussole.metrics.fact.FactId;
import io.boussole.metrics.fact.FactSummary;
import io.boussole.metrics.fact.store.ConnectionId;
import io.boussole.metrics.fact.store.FactReadService;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** The facts of a tenant's connections. */
@ApplicationScoped
class FactsOfConnections {
    private final FactReadService facts;

    FactsOfConnections(FactReadService facts) {
        this.facts = facts;
    }

    Optional<Fact> find(String connection, FactId id) {
        ConnectionId owner = new ConnectionId(EnrichmentCalls.TENANT, UUID.fromString(connection));
        return TenantScope.call(EnrichmentCalls.TENANT, () -> facts.find(owner, id));
    }

    FactSummary summary(String connection, String deal) {
        return summaryOf(find(connection, FactId.deal(deal)).orElseThrow());
    }

    static FactSummary summaryOf(Fact fact) {
        return Objects.requireNonNull(fact.reading()).summary();
    }
}
