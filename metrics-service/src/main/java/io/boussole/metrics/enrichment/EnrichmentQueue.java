package io.boussole.metrics.enrichment;

import io.boussole.metrics.connection.ConnectionChanged;
import io.boussole.metrics.fact.FactFold;
import io.boussole.metrics.fact.FactId;
import io.boussole.metrics.fact.store.ConnectionId;
import io.boussole.metrics.fact.store.FactsChanged;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** Notes, in the transaction that folds them, the facts that a vendor has to be asked for. */
@ApplicationScoped
class EnrichmentQueue implements FactsChanged {
    private final EnrichmentRepository repository;
    private final BackFillRepository backFills;
    private final VendorApis apis;
    private final EnrichmentConfig config;
    private final Clock clock;

    EnrichmentQueue(
            EnrichmentRepository repository,
            BackFillRepository backFills,
            VendorApis apis,
            EnrichmentConfig config,
            Clock clock) {
        this.repository = repository;
        this.backFills = backFills;
        this.apis = apis;
        this.config = config;
        this.clock = clock;
    }

    @Override
    public void by(ConnectionId connection, List<FactFold.Changed> changes) {
        repository.source(connection).flatMap(apis::of).ifPresent(api -> want(connection, api, changes));
    }

    private void want(ConnectionId connection, VendorApi api, List<FactFold.Changed> changes) {
        List<FactId> wanted = changes.stream()
                .filter(api::wants)
                .map(change -> change.after().id())
                .sorted()
                .toList();
        if (!wanted.isEmpty()) {
            Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
            repository.want(connection, wanted, now, api.alwaysNews() ? now : now.minus(config.againAfter()));
        }
    }

    /** Nothing is asked for a connection that is gone, and its token with it. */
    void forget(@Observes ConnectionChanged changed) {
        repository
                .tenantOfDeleted(changed.connectionId())
                .map(tenant -> new ConnectionId(tenant, changed.connectionId()))
                .ifPresent(connection -> {
                    repository.delete(connection);
                    backFills.cancel(connection, null, clock.instant().truncatedTo(ChronoUnit.MICROS));
                });
    }
}
