package io.boussole.metrics.replay;

import io.boussole.http.TimeCursor;
import io.boussole.metrics.database.Columns;
import io.boussole.metrics.database.Database;
import io.boussole.metrics.fact.store.ConnectionId;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Replays and how far they are. */
@ApplicationScoped
final class ReplayRepository {
    private static final LocalDate BEFORE_ALL = LocalDate.EPOCH;

    private static final String ADD = """
            insert into replay (tenant_id, id, connection_id, whole, from_day, reason, state, requested_at, after_day)
            values (?, ?, ?, ?, ?, ?, 'WAITING', ?, ?) on conflict do nothing""";

    private static final String FIND = "select * from replay where tenant_id = ? and id = ?";

    private static final String PAGE =
            "select * from replay where tenant_id = ? and (?::uuid is null or connection_id = ?)"
                    + " and (requested_at, id) < (?, ?) order by requested_at desc, id desc limit ?";

    private static final String UNDER_WAY = "select * from replay where state <> 'DONE' order by requested_at, id";

    private static final String CLAIM =
            "select * from replay where tenant_id = ? and id = ? and state <> 'DONE' for update skip locked";

    private static final String BEGIN = """
            update replay r set state = ?, started_at = ?, events_total = e.number, until_position = e.last
            from (
                select count(*) as number, coalesce(max(position), 0) as last from received_event
                where tenant_id = ? and connection_id = ? and known_on >= ? and outcome <> 'WAITING'
                    and (body is not null or unreadable is not null)
            ) e
            where r.tenant_id = ? and r.id = ?""";

    private static final String CHANGE_STATE =
            "update replay set state = ?, finished_at = ? where tenant_id = ? and id = ?";

    private static final String MOVE =
            "update replay set events_done = events_done + ?, after_day = ?, after_position = ? where tenant_id = ? and id = ?";

    private static final String CONNECTIONS = "select tenant_id, id from connection where tenant_id = ? order by id";

    private static final String WITHOUT_FACTS = """
            select c.tenant_id, c.id from connection c
            where exists (select 1 from received_event e where e.tenant_id = c.tenant_id and e.connection_id = c.id
                    and e.outcome = 'APPLIED')
                and not exists (select 1 from fact f where f.tenant_id = c.tenant_id and f.connection_id = c.id)
                and not exists (select 1 from replay r where r.tenant_id = c.tenant_id and r.connection_id = c.id)""";

    private static final String KEPT_FROM =
            "select max(kept_from) as kept_from from raw_event_horizon where tenant_id = ?"
                    + " and (?::uuid is null or connection_id = ?)";

    private final Database database;

    ReplayRepository(Database database) {
        this.database = database;
    }

    /** Where a replay goes on. */
    record Place(LocalDate day, long position, long untilPosition) {}

    /** A replay and where it goes on. */
    record Placed(Replay replay, Place place) {}

    /** @return false when one of the connection is under way already */
    boolean add(Replay replay) {
        return database.update(
                        ADD,
                        parameters -> parameters
                                .put(replay.connection().tenantId())
                                .put(replay.id())
                                .put(replay.connection().id())
                                .put(replay.isWhole())
                                .put(replay.from())
                                .put(replay.reason())
                                .put(replay.requestedAt())
                                .put(replay.from() == null ? BEFORE_ALL : replay.from()))
                == 1;
    }

    Optional<Replay> find(String tenantId, UUID id) {
        return database.queryOne(FIND, parameters -> parameters.put(tenantId).put(id), ReplayRepository::replay);
    }

    /** The newest first. */
    List<Replay> page(String tenantId, @Nullable UUID connectionId, TimeCursor before, int limit) {
        return database.query(
                PAGE,
                parameters -> parameters
                        .put(tenantId)
                        .put(connectionId)
                        .put(connectionId)
                        .put(before.at())
                        .put(before.id())
                        .put(limit),
                ReplayRepository::replay);
    }

    /** Of every tenant, in the order in which they were asked for. */
    List<Replay> underWay() {
        return database.query(UNDER_WAY, parameters -> {}, ReplayRepository::replay);
    }

    /** Locked until the transaction ends; empty when another instance is at it. */
    Optional<Placed> claim(Replay replay) {
        return database.queryOne(
                CLAIM,
                parameters -> parameters.put(replay.connection().tenantId()).put(replay.id()),
                row -> new Placed(
                        replay(row),
                        new Place(
                                Columns.date(row, "after_day"),
                                row.getLong("after_position"),
                                row.getLong("until_position"))));
    }

    void begin(Replay replay, ReplayState state, Instant now) {
        database.update(
                BEGIN,
                parameters -> parameters
                        .put(state.name())
                        .put(now)
                        .put(replay.connection().tenantId())
                        .put(replay.connection().id())
                        .put(replay.from() == null ? BEFORE_ALL : replay.from())
                        .put(replay.connection().tenantId())
                        .put(replay.id()));
    }

    void change(Replay replay, ReplayState state, @Nullable Instant finishedAt) {
        database.update(
                CHANGE_STATE,
                parameters -> parameters
                        .put(state.name())
                        .put(finishedAt)
                        .put(replay.connection().tenantId())
                        .put(replay.id()));
    }

    void move(Replay replay, int events, LocalDate day, long position) {
        database.update(
                MOVE,
                parameters -> parameters
                        .put((long) events)
                        .put(day)
                        .put(position)
                        .put(replay.connection().tenantId())
                        .put(replay.id()));
    }

    /** Deleted ones too: what came from them stays. */
    List<ConnectionId> connections(String tenantId) {
        return database.query(CONNECTIONS, parameters -> parameters.put(tenantId), ReplayRepository::connection);
    }

    /** Connections that have told something of which no fact is there, as after an upgrade that dropped the facts. */
    List<ConnectionId> withoutFacts() {
        return database.query(WITHOUT_FACTS, parameters -> {}, ReplayRepository::connection);
    }

    /**
     * Since when all events are there whole; empty: since the first one.
     *
     * @param connectionId null for all of the tenant
     */
    Optional<LocalDate> keptFrom(String tenantId, @Nullable UUID connectionId) {
        return database.query(
                        KEPT_FROM,
                        parameters -> parameters.put(tenantId).put(connectionId).put(connectionId),
                        row -> Optional.ofNullable(row.getObject("kept_from", LocalDate.class)))
                .get(0);
    }

    private static ConnectionId connection(ResultSet row) throws SQLException {
        return new ConnectionId(row.getString("tenant_id"), Columns.uuid(row, "id"));
    }

    private static Replay replay(ResultSet row) throws SQLException {
        return new Replay(
                Columns.uuid(row, "id"),
                new ConnectionId(row.getString("tenant_id"), Columns.uuid(row, "connection_id")),
                row.getObject("from_day", LocalDate.class),
                row.getString("reason"),
                ReplayState.valueOf(row.getString("state")),
                Columns.requiredInstant(row, "requested_at"),
                Columns.instant(row, "started_at"),
                Columns.instant(row, "finished_at"),
                row.getLong("events_total"),
                row.getLong("events_done"));
    }
}
