package io.boussole.metrics.connection.sequence;

import io.boussole.metrics.connection.Connection;
import io.boussole.metrics.connection.ConnectionService;
import io.boussole.metrics.fact.store.ConnectionId;
import io.boussole.metrics.source.Numbering;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Tells which numbered events have not come. */
@ApplicationScoped
public class SequenceService {
    private final SequenceRepository sequences;
    private final ConnectionService connections;

    SequenceService(SequenceRepository sequences, ConnectionService connections) {
        this.sequences = sequences;
        this.connections = connections;
    }

    /**
     * A connection's numbers.
     *
     * @param header where they stand; null: in no header
     * @param member JSON Pointer into the body; null: not in the body
     */
    public record Numbers(@Nullable String header, @Nullable String member, Runs runs) {}

    /** @throws io.boussole.http.ProblemException 404 when the tenant has no such connection */
    @Transactional
    public Numbers find(UUID connectionId) {
        Connection connection = connections.find(connectionId);
        Map<String, String> options = connection.terms().options();
        return new Numbers(
                options.get(Numbering.HEADER),
                options.get(Numbering.MEMBER),
                sequences
                        .find(new ConnectionId(connection.tenantId(), connectionId))
                        .orElseGet(() -> Runs.of("")));
    }
}
