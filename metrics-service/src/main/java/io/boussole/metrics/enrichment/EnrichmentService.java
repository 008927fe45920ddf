package io.boussole.metrics.enrichment;

import io.boussole.http.CommonProblem;
import io.boussole.http.ProblemException;
import io.boussole.http.Text;
import io.boussole.http.Violation;
import io.boussole.metrics.connection.Connection;
import io.boussole.metrics.connection.ConnectionService;
import io.boussole.metrics.connection.TokenBox;
import io.boussole.metrics.fact.store.ConnectionId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Gives a connection the token with which its vendor is asked, takes it away, and tells how the asking goes. */
@ApplicationScoped
public class EnrichmentService {
    private static final Pattern TOKEN = Pattern.compile("[\\x21-\\x7e]{8,2000}");

    private final EnrichmentRepository repository;
    private final ConnectionService connections;
    private final VendorApis apis;
    private final ApiAddress addresses;
    private final TokenBox tokens;
    private final EnrichmentWorker worker;
    private final Clock clock;

    EnrichmentService(
            EnrichmentRepository repository,
            ConnectionService connections,
            VendorApis apis,
            ApiAddress addresses,
            TokenBox tokens,
            EnrichmentWorker worker,
            Clock clock) {
        this.repository = repository;
        this.connections = connections;
        this.apis = apis;
        this.addresses = addresses;
        this.tokens = tokens;
        this.worker = worker;
        this.clock = clock;
    }

    /**
     * From now on, and for what is known already, the vendor is asked with this token.
     *
     * @param baseUrl null for the vendor's usual one
     * @throws ProblemException 404 without such a connection, 409 when nothing is asked of its source, 422 when token or address are none
     */
    @Transactional
    public void putToken(UUID connectionId, String token, @Nullable String baseUrl) {
        Connection connection = connections.find(connectionId);
        VendorApi api = apis.of(connection.source().name())
                .orElseThrow(() ->
                        ProblemException.of(EnrichmentProblem.API_NOT_ASKED, EnrichmentProblem.API_NOT_ASKED.title()));
        if (!TOKEN.matcher(token).matches()) {
            throw invalid(
                    "/token",
                    "TOKEN",
                    "A token has 8 to 2000 visible characters",
                    "Un jeton a de 8 à 2000 caractères visibles");
        }
        ConnectionId id = new ConnectionId(connection.tenantId(), connectionId);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        @Nullable String base = baseUrl == null ? null : address(baseUrl).toString();
        repository.put(id, connection.source().name(), tokens.seal(token, id.tenantId(), id.id()), base, now);
        repository.wantKnown(id, api.kinds(), api.alwaysNews(), now);
        worker.ring();
    }

    private URI address(String baseUrl) {
        return addresses
                .read(baseUrl)
                .orElseThrow(() -> invalid(
                        "/baseUrl",
                        "BASE_URL",
                        "An address begins with https:// and is in the public network",
                        "Une adresse commence par https:// et se trouve sur le réseau public"));
    }

    /** Nothing is asked any more. */
    @Transactional
    public void deleteToken(UUID connectionId) {
        Connection connection = connections.find(connectionId);
        repository.delete(new ConnectionId(connection.tenantId(), connectionId));
    }

    @Transactional
    public EnrichmentStatus status(UUID connectionId) {
        Connection connection = connections.find(connectionId);
        Optional<EnrichmentStatus> status = repository.status(new ConnectionId(connection.tenantId(), connectionId));
        return status.orElse(EnrichmentStatus.NONE);
    }

    private static ProblemException invalid(String pointer, String code, String en, String fr) {
        return ProblemException.of(
                CommonProblem.VALIDATION_FAILED,
                CommonProblem.VALIDATION_FAILED.title(),
                List.of(new Violation(pointer, code, new Text(en, fr))));
    }
}
