package io.boussole.metrics.entrance;

import com.github.benmanes.caffeine.cache.AsyncCacheLoader;
import com.github.benmanes.caffeine.cache.AsyncLoadingCache;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.boussole.metrics.connection.ConnectionChanged;
import io.boussole.metrics.connection.WebhookConnection;
import io.boussole.metrics.connection.WebhookConnections;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Connections in memory, so that a delivery neither blocks the event loop nor needs the database: what was known when it went away
 * stays good until it is back. What it says is at most a refresh old, and a refusal is never based on less than a fresh look.
 */
@ApplicationScoped
class ConnectionDirectory {
    private static final Logger LOG = Logger.getLogger(ConnectionDirectory.class);

    private final WebhookConnections connections;
    private final EntranceConfig config;
    private final Clock clock;
    private final AsyncLoadingCache<UUID, WebhookConnection> known;
    private final Cache<UUID, Boolean> unknown;

    ConnectionDirectory(WebhookConnections connections, EntranceConfig config, Clock clock) {
        this.connections = connections;
        this.config = config;
        this.clock = clock;
        this.known = Caffeine.newBuilder()
                .maximumSize(config.knownConnections())
                .refreshAfterWrite(config.connectionRefresh())
                .executor(Infrastructure.getDefaultWorkerPool())
                .buildAsync(new Lookup());
        this.unknown = Caffeine.newBuilder()
                .maximumSize(config.knownConnections())
                .expireAfterWrite(config.unknownConnectionLifetime())
                .build();
    }

    /** Everything that fits, so that a database that goes away right after the start stops no delivery. */
    void fill(@Observes StartupEvent started) {
        try {
            connections
                    .newest(config.knownConnections())
                    .forEach(connection -> known.put(connection.id(), CompletableFuture.completedFuture(connection)));
        } catch (RuntimeException failure) {
            LOG.warnf("Connections are looked up one by one: %s", failure.getMessage());
        }
    }

    /**
     * The connection, at most a refresh old while the database answers, as it was known otherwise; empty when there is none. Fails when
     * nothing is known and the database does not say.
     */
    Uni<Optional<WebhookConnection>> find(UUID id) {
        if (unknown.getIfPresent(id) != null) {
            return Uni.createFrom().item(Optional.empty());
        }
        return known(id)
                .invoke(seen -> noteIfUnknown(id, seen))
                .flatMap(seen -> seen.map(this::findAnew)
                        .orElseGet(() -> Uni.createFrom().item(Optional.empty())));
    }

    /** Whoever calls addresses at random shall not cost the database a look at each; a new connection is found after a moment. */
    private void noteIfUnknown(UUID id, Optional<WebhookConnection> seen) {
        if (seen.isEmpty()) {
            unknown.put(id, true);
        }
    }

    private Uni<Optional<WebhookConnection>> known(UUID id) {
        CompletableFuture<@Nullable WebhookConnection> lookup = known.get(id);
        Uni<Optional<WebhookConnection>> found =
                Uni.createFrom().completionStage(lookup).map(Optional::ofNullable);
        return lookup.isDone()
                ? found
                : found.ifNoItem().after(config.lookupTimeout()).fail();
    }

    /** The same, looked up anew unless {@code seen} is fresh enough; {@code seen} itself when the database does not say. */
    Uni<Optional<WebhookConnection>> findAnew(WebhookConnection seen) {
        if (clock.instant().isBefore(seen.loadedAt().plus(config.connectionRefresh()))) {
            return Uni.createFrom().item(Optional.of(seen));
        }
        return Uni.createFrom()
                .completionStage(() -> known.synchronous().refresh(seen.id()))
                .map(Optional::ofNullable)
                .ifNoItem()
                .after(config.lookupTimeout())
                .recoverWithItem(Optional.of(seen));
    }

    void forget(@Observes(during = TransactionPhase.AFTER_SUCCESS) ConnectionChanged changed) {
        known.synchronous().invalidate(changed.connectionId());
        unknown.invalidate(changed.connectionId());
    }

    private final class Lookup implements AsyncCacheLoader<UUID, WebhookConnection> {
        @Override
        public CompletableFuture<@Nullable WebhookConnection> asyncLoad(UUID id, Executor executor) {
            return CompletableFuture.supplyAsync(() -> connections.find(id).orElse(null), executor);
        }

        @Override
        public CompletableFuture<@Nullable WebhookConnection> asyncReload(
                UUID id, WebhookConnection seen, Executor executor) {
            return asyncLoad(id, executor).exceptionally(failure -> {
                LOG.warnf("A connection stays as it was known connectionId=%s reason=%s", id, failure.getMessage());
                return seen;
            });
        }
    }
}
