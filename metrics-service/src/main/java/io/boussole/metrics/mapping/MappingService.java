package io.boussole.metrics.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import io.boussole.access.CurrentTenant;
import io.boussole.http.ProblemException;
import io.boussole.http.Revision;
import io.boussole.http.Text;
import io.boussole.http.Violation;
import io.boussole.metrics.connection.ConnectionService;
import io.boussole.metrics.decoding.mapping.MappingFault;
import io.boussole.metrics.decoding.mapping.MappingReader;
import io.boussole.metrics.fact.store.ConnectionId;
import io.boussole.metrics.source.SourceKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Keeps the mappings of connections. Events that were decoded before a change stay as they were decoded. */
@ApplicationScoped
public class MappingService {
    private final MappingRepository mappings;
    private final ConnectionService connections;
    private final CurrentTenant tenant;
    private final Clock clock;

    MappingService(MappingRepository mappings, ConnectionService connections, CurrentTenant tenant, Clock clock) {
        this.mappings = mappings;
        this.connections = connections;
        this.tenant = tenant;
        this.clock = clock;
    }

    /**
     * @param version null for the one that holds
     * @throws ProblemException 404
     */
    @Transactional
    public StoredMapping find(UUID connectionId, @Nullable Long version) {
        requireMapped(connectionId);
        ConnectionId connection = connection(connectionId);
        Optional<StoredMapping> found =
                version == null ? mappings.newest(connection) : mappings.version(connection, version);
        return found.orElseThrow(
                () -> ProblemException.of(MappingProblem.MAPPING_NOT_FOUND, MappingProblem.MAPPING_NOT_FOUND.title()));
    }

    /**
     * Makes {@code document} the mapping of a connection.
     *
     * @param ifMatch the tag of the one that holds; not needed for the first
     * @throws ProblemException 422 with every fault, 428 without {@code ifMatch}, 412 when the mapping has changed since
     */
    @Transactional
    public StoredMapping put(UUID connectionId, @Nullable String ifMatch, JsonNode document) {
        requireMapped(connectionId);
        ConnectionId connection = connection(connectionId);
        long current = mappings.newest(connection).map(StoredMapping::version).orElse(0L);
        if (current > 0 || ifMatch != null) {
            Revision.requireMatch(ifMatch, current);
        }
        requireValid(document, "");
        StoredMapping next = new StoredMapping(
                current + 1, document.toString(), clock.instant().truncatedTo(ChronoUnit.MICROS));
        if (!mappings.add(connection, next)) {
            Revision.requireMatch("\"" + current + "\"", current + 1);
        }
        return next;
    }

    /** @throws ProblemException 422 with every fault, each at its place below {@code at} */
    static void requireValid(JsonNode document, String at) {
        List<Violation> violations = MappingReader.read(document.toString()).faults().stream()
                .map(fault -> violation(fault, at))
                .toList();
        if (!violations.isEmpty()) {
            throw ProblemException.of(
                    MappingProblem.MAPPING_INVALID, MappingProblem.MAPPING_INVALID.title(), violations);
        }
    }

    private static Violation violation(MappingFault fault, String at) {
        return new Violation(at + fault.pointer(), fault.code(), new Text(fault.en(), fault.fr()));
    }

    private void requireMapped(UUID connectionId) {
        if (connections.find(connectionId).source() != SourceKind.MAPPING) {
            throw ProblemException.of(MappingProblem.MAPPING_NOT_TAKEN, MappingProblem.MAPPING_NOT_TAKEN.title());
        }
    }

    private ConnectionId connection(UUID id) {
        return new ConnectionId(tenant.id(), id);
    }
}
