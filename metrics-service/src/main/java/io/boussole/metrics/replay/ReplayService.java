package io.boussole.metrics.replay;

import io.boussole.http.CommonProblem;
import io.boussole.http.ProblemException;
import io.boussole.http.TimeCursor;
import io.boussole.metrics.fact.store.ConnectionId;
import io.boussole.metrics.fact.store.ConnectionRulesRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Takes orders for replays and shows how far they are. */
@ApplicationScoped
public class ReplayService {
    private static final String AFTER_UPGRADE = "Facts are built anew after an upgrade";

    private final ReplayRepository replays;
    private final ConnectionRulesRepository connections;
    private final Clock clock;

    ReplayService(ReplayRepository replays, ConnectionRulesRepository connections, Clock clock) {
        this.replays = replays;
        this.connections = connections;
        this.clock = clock;
    }

    /**
     * Orders a replay of one connection.
     *
     * @param from the day (UTC) from which on; null for a whole replay
     * @throws ProblemException 404 when the tenant has no such connection; 409 when one is under way, or events of that time are not
     *     kept any more
     */
    @Transactional
    public Replay order(ConnectionId connection, @Nullable LocalDate from, String reason) {
        if (!connections.exists(connection)) {
            throw noSuchConnection();
        }
        requireKept(connection.tenantId(), connection.id(), from);
        Replay replay = replay(connection, from, reason);
        if (!replays.add(replay)) {
            throw ProblemException.of(
                    ReplayProblem.REPLAY_UNDER_WAY,
                    "GET /connections/{id}/replays shows how far it is",
                    "GET /connections/{id}/replays montre où elle en est");
        }
        return replay;
    }

    /**
     * Orders a replay of every connection of a tenant, deleted ones included; one that is under way goes on instead of a second.
     *
     * @throws ProblemException 409 when events of that time are not kept any more
     */
    @Transactional
    public List<Replay> orderAll(String tenantId, @Nullable LocalDate from, String reason) {
        requireKept(tenantId, null, from);
        return replays.connections(tenantId).stream()
                .map(connection -> replay(connection, from, reason))
                .filter(replays::add)
                .toList();
    }

    /** Orders a whole replay, once, of each connection whose events are there and whose facts are not. */
    @Transactional
    List<Replay> orderAfterUpgrade() {
        return replays.withoutFacts().stream()
                .filter(connection ->
                        replays.keptFrom(connection.tenantId(), connection.id()).isEmpty())
                .map(connection -> replay(connection, null, AFTER_UPGRADE))
                .filter(replays::add)
                .toList();
    }

    @Transactional
    public Optional<Replay> find(String tenantId, UUID id) {
        return replays.find(tenantId, id);
    }

    /** The newest first; of all connections when {@code connectionId} is null. */
    @Transactional
    public List<Replay> page(String tenantId, @Nullable UUID connectionId, TimeCursor before, int limit) {
        return replays.page(tenantId, connectionId, before, limit);
    }

    /** @throws ProblemException 404 when the tenant has no such connection */
    @Transactional
    public List<Replay> pageOf(ConnectionId connection, TimeCursor before, int limit) {
        if (!connections.exists(connection)) {
            throw noSuchConnection();
        }
        return replays.page(connection.tenantId(), connection.id(), before, limit);
    }

    private Replay replay(ConnectionId connection, @Nullable LocalDate from, String reason) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return new Replay(UUID.randomUUID(), connection, from, reason, ReplayState.WAITING, now, null, null, 0, 0);
    }

    private void requireKept(String tenantId, @Nullable UUID connectionId, @Nullable LocalDate from) {
        replays.keptFrom(tenantId, connectionId).ifPresent(kept -> {
            if (from == null || from.isBefore(kept)) {
                throw ProblemException.of(
                        ReplayProblem.EVENTS_NOT_KEPT,
                        "Whole events are kept from " + kept + " on; replay from that day or a later one",
                        "Les événements sont conservés en entier depuis le " + kept
                                + " ; relisez à partir de ce jour ou d'un jour suivant");
            }
        });
    }

    private static ProblemException noSuchConnection() {
        return ProblemException.of(
                CommonProblem.NOT_FOUND, "There is no such connection", "Cette connexion n'existe pas");
    }
}
