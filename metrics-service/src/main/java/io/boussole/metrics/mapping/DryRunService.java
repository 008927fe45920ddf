package io.boussole.metrics.mapping;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.boussole.access.CurrentTenant;
import io.boussole.metrics.connection.Connection;
import io.boussole.metrics.connection.ConnectionService;
import io.boussole.metrics.decoding.Decoded;
import io.boussole.metrics.decoding.Decoders;
import io.boussole.metrics.decoding.RawEvent;
import io.boussole.metrics.decoding.RejectionCode;
import io.boussole.metrics.decoding.SenderSettings;
import io.boussole.metrics.decoding.mapping.MappedFact;
import io.boussole.metrics.decoding.mapping.MappingReader;
import io.boussole.metrics.decoding.mapping.MappingRun;
import io.boussole.metrics.fact.store.ConnectionId;
import io.boussole.metrics.source.SourceKind;
import io.boussole.metrics.source.SplitEvent;
import io.boussole.metrics.source.WebhookRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads a body as if it were delivered to a connection, and keeps nothing of it. */
@ApplicationScoped
public class DryRunService {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private final ConnectionService connections;
    private final MappingRepository mappings;
    private final CurrentTenant tenant;
    private final Clock clock;

    DryRunService(ConnectionService connections, MappingRepository mappings, CurrentTenant tenant, Clock clock) {
        this.connections = connections;
        this.mappings = mappings;
        this.tenant = tenant;
        this.clock = clock;
    }

    /**
     * @param mapping to be tried in place of the connection's; null for that
     * @throws io.boussole.http.ProblemException 404; 422 when {@code mapping} is none, with pointers below {@code /mapping}
     */
    @Transactional
    public List<DryRun> run(UUID connectionId, String body, Map<String, String> headers, @Nullable JsonNode mapping) {
        Connection connection = connections.find(connectionId);
        if (mapping != null) {
            MappingService.requireValid(mapping, "/mapping");
        }
        SenderSettings settings = settings(connection, mapping);
        WebhookRequest request = new WebhookRequest("POST", List.of(), headers, body.getBytes(UTF_8));
        return connection.source().source().split(request).stream()
                .map(event -> run(connection.source(), event, settings))
                .toList();
    }

    private SenderSettings settings(Connection connection, @Nullable JsonNode mapping) {
        Optional<String> document = mapping == null
                ? mappings.newest(new ConnectionId(tenant.id(), connection.id()))
                        .map(StoredMapping::document)
                : Optional.of(mapping.toString());
        return new SenderSettings(
                connection.terms().timeZone(), connection.terms().options(), document);
    }

    private DryRun run(SourceKind source, SplitEvent event, SenderSettings settings) {
        if (event.unreadable() != null) {
            return new DryRun(
                    new Decoded.Rejected(
                            RejectionCode.UNREADABLE, event.unreadable().name()),
                    List.of());
        }
        Instant now = clock.instant();
        RawEvent raw = new RawEvent(source.name(), event.body(), event.headers(), now, settings);
        Decoded decoded = Decoders.decode(raw);
        return new DryRun(decoded, facts(source, raw, decoded));
    }

    private static List<DryRun.Fact> facts(SourceKind source, RawEvent raw, Decoded decoded) {
        if (!(decoded instanceof Decoded.Changes changes)) {
            return List.of();
        }
        return source == SourceKind.MAPPING
                ? explained(raw)
                : changes.facts().stream()
                        .map(change -> new DryRun.Fact(change, List.of()))
                        .toList();
    }

    private static List<DryRun.Fact> explained(RawEvent raw) {
        return MappingReader.read(raw.settings().mapping().orElseThrow()).mapping().stream()
                .flatMap(mapping -> MappingRun.read(mapping, tree(raw), raw).stream())
                .flatMap(DryRunService::facts)
                .toList();
    }

    private static Stream<DryRun.Fact> facts(MappedFact fact) {
        return fact.changes().stream().map(change -> new DryRun.Fact(change, fact.origins()));
    }

    private static JsonNode tree(RawEvent raw) {
        try {
            return JSON.readTree(raw.body());
        } catch (JsonProcessingException decodedBefore) {
            throw new IllegalStateException("a body that was decoded must be readable", decodedBefore);
        }
    }
}
