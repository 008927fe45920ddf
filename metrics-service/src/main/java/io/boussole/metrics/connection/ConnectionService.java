package io.boussole.metrics.connection;

import io.boussole.access.CurrentTenant;
import io.boussole.http.ProblemException;
import io.boussole.http.Revision;
import io.boussole.http.TimeCursor;
import io.boussole.metrics.source.SourceKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Connects senders, changes and ends their connections. */
@ApplicationScoped
public class ConnectionService {
    private static final int SECRET_BYTES = 24;

    private final ConnectionRepository connections;
    private final SecretBox secrets;
    private final ConnectionConfig config;
    private final CurrentTenant tenant;
    private final Event<ConnectionChanged> changed;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    ConnectionService(
            ConnectionRepository connections,
            SecretBox secrets,
            ConnectionConfig config,
            CurrentTenant tenant,
            Event<ConnectionChanged> changed,
            Clock clock) {
        this.connections = connections;
        this.secrets = secrets;
        this.config = config;
        this.tenant = tenant;
        this.changed = changed;
        this.clock = clock;
    }

    /** @param secret what the sender signs with already; null to have one made */
    @Transactional
    public IssuedSecret create(SourceKind source, ConnectionTerms terms, @Nullable String secret) {
        ConnectionRules.check(source.source(), terms, secret);
        UUID id = UUID.randomUUID();
        String issued = secret == null ? newSecret() : secret;
        Connection connection =
                new Connection(id, tenant.id(), source, terms, secrets.seal(issued, tenant.id(), id), now());
        connections.persistAndFlush(connection);
        changed.fire(new ConnectionChanged(id));
        return new IssuedSecret(connection, issued);
    }

    @Transactional
    public Connection find(UUID id) {
        return existing(id);
    }

    @Transactional
    public List<Connection> list(@Nullable TimeCursor cursor, int limit) {
        return connections.list(cursor, limit);
    }

    /** @throws ProblemException 428 without {@code ifMatch}, 412 when the connection has changed since */
    @Transactional
    public Connection change(UUID id, @Nullable String ifMatch, ConnectionTerms terms) {
        Connection connection = existing(id);
        Revision.requireMatch(ifMatch, connection.revision());
        ConnectionRules.check(connection.source().source(), terms, null);
        connection.change(terms, now());
        return flushed(connection);
    }

    /**
     * Makes {@code secret}, or a new one, the current; the one before stays good for a while.
     *
     * @throws ProblemException 428 without {@code ifMatch}, 412 when the connection has changed since
     */
    @Transactional
    public IssuedSecret rotateSecret(UUID id, @Nullable String ifMatch, @Nullable String secret) {
        Connection connection = existing(id);
        Revision.requireMatch(ifMatch, connection.revision());
        ConnectionRules.checkSecret(secret);
        String issued = secret == null ? newSecret() : secret;
        Instant now = now();
        connection.rotateSecret(
                secrets.seal(issued, connection.tenantId(), id), now.plus(config.formerSecretLifetime()), now);
        return new IssuedSecret(flushed(connection), issued);
    }

    /** @throws ProblemException 428 without {@code ifMatch}, 412 when the connection has changed since */
    @Transactional
    public void delete(UUID id, @Nullable String ifMatch) {
        Connection connection = existing(id);
        Revision.requireMatch(ifMatch, connection.revision());
        connection.delete(now());
        flushed(connection);
    }

    private Connection flushed(Connection connection) {
        connections.flush();
        changed.fire(new ConnectionChanged(connection.id()));
        return connection;
    }

    private Connection existing(UUID id) {
        return connections
                .findUndeleted(id)
                .orElseThrow(() -> ProblemException.of(
                        ConnectionProblem.CONNECTION_NOT_FOUND, ConnectionProblem.CONNECTION_NOT_FOUND.title()));
    }

    private String newSecret() {
        byte[] bytes = new byte[SECRET_BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** As precise as the database keeps it, so that what is answered now is what is read later. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
