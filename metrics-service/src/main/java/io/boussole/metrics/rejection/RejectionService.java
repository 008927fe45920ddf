package io.boussole.metrics.rejection;

import io.boussole.metrics.fact.store.ConnectionId;
import io.boussole.metrics.fact.store.ConnectionRulesRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;

/** Shows the rejections of a connection. */
@ApplicationScoped
public class RejectionService {
    private final RejectionRepository rejections;
    private final ConnectionRulesRepository connections;

    RejectionService(RejectionRepository rejections, ConnectionRulesRepository connections) {
        this.rejections = rejections;
        this.connections = connections;
    }

    /** Those with an id below {@code before}, the newest first; absent when the tenant has no such connection. */
    @Transactional
    public Optional<List<Rejection>> page(ConnectionId connection, long before, int limit) {
        return connections.exists(connection)
                ? Optional.of(rejections.page(connection, before, limit))
                : Optional.empty();
    }

    /** Where the sender says that events are missing, like {@link #page}. */
    @Transactional
    public Optional<List<Gap>> gaps(ConnectionId connection, long before, int limit) {
        return connections.exists(connection)
                ? Optional.of(rejections.gaps(connection, before, limit))
                : Optional.empty();
    }
}
