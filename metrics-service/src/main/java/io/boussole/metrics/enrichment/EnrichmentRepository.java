package io.boussole.metrics.enrichment;

import io.boussole.metrics.connection.AccountOptions;
import io.boussole.metrics.connection.TokenBox.SealedToken;
import io.boussole.metrics.database.Columns;
import io.boussole.metrics.database.Database;
import io.boussole.metrics.fact.FactId;
import io.boussole.metrics.fact.FactKind;
import io.boussole.metrics.fact.store.ConnectionId;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Tokens, wishes, and how the asking goes. */
@ApplicationScoped
final class EnrichmentRepository {
    private static final String SOURCE =
            "select source from enrichment_access where tenant_id = ? and connection_id = ?";

    private static final String PUT = """
            insert into enrichment_access (tenant_id, connection_id, source, token, token_key_id, base_url, stopped, failures,
                next_try_at, claimed_until)
            values (?, ?, ?, ?, ?, ?, false, 0, ?, ?)
            on conflict (tenant_id, connection_id) do update set token = excluded.token, token_key_id = excluded.token_key_id,
                base_url = excluded.base_url, stopped = false, failures = 0, next_try_at = excluded.next_try_at,
                last_error = null""";

    private static final String DELETE = "delete from enrichment_access where tenant_id = ? and connection_id = ?";

    private static final String FORGET = "delete from enrichment_wanted where tenant_id = ? and connection_id = ?";

    private static final String DELETED_CONNECTION =
            "select tenant_id from connection where id = ? and deleted_at is not null";

    /** A wish that waits already is renewed, so that an answer under way does not count for it. */
    private static final String WANT = """
            insert into enrichment_wanted as stored (tenant_id, connection_id, kind, fact_id, wanted_at)
            select ?, ?, kind, fact_id, ? from unnest(?, ?) as wish (kind, fact_id)
            order by kind collate "C", fact_id collate "C"
            on conflict (tenant_id, connection_id, kind, fact_id) do update set wanted_at = excluded.wanted_at, asked_at = null
            where stored.asked_at is null or stored.asked_at <= ?""";

    private static final String WANT_KNOWN = """
            insert into enrichment_wanted (tenant_id, connection_id, kind, fact_id, wanted_at)
            select tenant_id, connection_id, kind, fact_id, ? from fact
            where tenant_id = ? and connection_id = ? and counted and kind = any (?)
                and (? or started_at is null or kind = 'DEAL' and (amount is null or stage is null))
            order by kind, fact_id
            on conflict do nothing""";

    private static final String CLAIM = """
            update enrichment_access a set claimed_until = ?
            from (select e.tenant_id, e.connection_id from enrichment_access e
                join connection c on c.tenant_id = e.tenant_id and c.id = e.connection_id
                where not e.stopped and e.next_try_at <= ? and e.claimed_until <= ? and c.deleted_at is null
                    and c.state = 'ACTIVE'
                    and (exists (select 1 from enrichment_wanted w where w.tenant_id = e.tenant_id
                            and w.connection_id = e.connection_id and w.asked_at is null)
                        or exists (select 1 from back_fill b where b.tenant_id = e.tenant_id
                            and b.connection_id = e.connection_id and b.state = 'RUNNING'))
                order by e.next_try_at limit 1 for update of e skip locked) due, connection c
            where a.tenant_id = due.tenant_id and a.connection_id = due.connection_id
                and c.tenant_id = due.tenant_id and c.id = due.connection_id
            returning a.tenant_id, a.connection_id, a.source, a.token, a.token_key_id, a.base_url, a.failures, c.options""";

    private static final String WAITING = """
            select kind, fact_id, wanted_at from enrichment_wanted
            where tenant_id = ? and connection_id = ? and asked_at is null and kind = (
                select kind from enrichment_wanted where tenant_id = ? and connection_id = ? and asked_at is null
                order by wanted_at, kind, fact_id limit 1)
            order by wanted_at, fact_id limit ?""";

    /** In the order in which wishes are stored, so that two writers never wait for each other. */
    private static final String ASKED = """
            update enrichment_wanted w set asked_at = ?
            from (select l.kind, l.fact_id from enrichment_wanted l
                join unnest(?, ?, ?) as a (kind, fact_id, wanted_at)
                    on a.kind = l.kind and a.fact_id = l.fact_id and a.wanted_at = l.wanted_at
                where l.tenant_id = ? and l.connection_id = ? order by l.kind, l.fact_id for update of l) locked
            where w.tenant_id = ? and w.connection_id = ? and w.kind = locked.kind and w.fact_id = locked.fact_id""";

    private static final String SUCCEEDED = """
            update enrichment_access set failures = 0, last_error = null, last_success_at = ?, next_try_at = ?, claimed_until = ?
            where tenant_id = ? and connection_id = ?""";

    private static final String POSTPONED =
            "update enrichment_access set next_try_at = ?, claimed_until = ? where tenant_id = ? and connection_id = ?";

    private static final String FAILED = """
            update enrichment_access set failures = failures + 1, last_error = ?, stopped = ?, next_try_at = ?, claimed_until = ?
            where tenant_id = ? and connection_id = ?""";

    private static final String STATUS = """
            select base_url, stopped, next_try_at, last_success_at, last_error,
                (select count(*) from enrichment_wanted w where w.tenant_id = a.tenant_id
                    and w.connection_id = a.connection_id and w.asked_at is null) as pending
            from enrichment_access a where tenant_id = ? and connection_id = ?""";

    private final Database database;

    EnrichmentRepository(Database database) {
        this.database = database;
    }

    /**
     * A connection whose turn it is.
     *
     * @param failures in a row so far
     */
    record Claim(
            ConnectionId connection,
            String source,
            SealedToken token,
            @Nullable String baseUrl,
            int failures,
            Map<String, String> options) {}

    /** A fact that somebody has to ask for. */
    record Wish(FactId fact, Instant wantedAt) {}

    /** The source of a connection that has a token. */
    Optional<String> source(ConnectionId connection) {
        return database.queryOne(
                SOURCE,
                parameters -> parameters.put(connection.tenantId()).put(connection.id()),
                row -> row.getString("source"));
    }

    void put(ConnectionId connection, String source, SealedToken token, @Nullable String baseUrl, Instant now) {
        database.update(
                PUT,
                parameters -> parameters
                        .put(connection.tenantId())
                        .put(connection.id())
                        .put(source)
                        .put(token.sealed())
                        .put(token.keyId())
                        .put(baseUrl)
                        .put(now)
                        .put(Instant.EPOCH));
    }

    void delete(ConnectionId connection) {
        for (String statement : List.of(FORGET, DELETE)) {
            database.update(
                    statement,
                    parameters -> parameters.put(connection.tenantId()).put(connection.id()));
        }
    }

    /** The tenant of a connection that is deleted. */
    Optional<String> tenantOfDeleted(UUID connectionId) {
        return database.queryOne(
                DELETED_CONNECTION, parameters -> parameters.put(connectionId), row -> row.getString("tenant_id"));
    }

    /** @param again facts that were asked for after this are left alone */
    void want(ConnectionId connection, List<FactId> facts, Instant now, Instant again) {
        database.update(
                WANT,
                parameters -> parameters
                        .put(connection.tenantId())
                        .put(connection.id())
                        .put(now)
                        .column("text", facts, FactId::kind)
                        .column("text", facts, FactId::id)
                        .put(again));
    }

    /** Wants what is known already: all of it, or what lacks something. */
    void wantKnown(ConnectionId connection, Set<FactKind> kinds, boolean all, Instant now) {
        database.update(
                WANT_KNOWN,
                parameters -> parameters
                        .put(now)
                        .put(connection.tenantId())
                        .put(connection.id())
                        .column("text", List.copyOf(kinds), kind -> kind)
                        .put(all));
    }

    Optional<Claim> claim(Instant now, Instant until) {
        return database.queryOne(
                CLAIM,
                parameters -> parameters.put(until).put(now).put(now),
                row -> new Claim(
                        new ConnectionId(row.getString("tenant_id"), Columns.uuid(row, "connection_id")),
                        row.getString("source"),
                        new SealedToken(row.getString("token_key_id"), row.getBytes("token")),
                        row.getString("base_url"),
                        row.getInt("failures"),
                        AccountOptions.read(row.getString("options"))));
    }

    /** Wishes of one kind, the oldest first. */
    List<Wish> waiting(ConnectionId connection, int limit) {
        return database.query(
                WAITING,
                parameters -> parameters
                        .put(connection.tenantId())
                        .put(connection.id())
                        .put(connection.tenantId())
                        .put(connection.id())
                        .put(limit),
                EnrichmentRepository::wish);
    }

    private static Wish wish(ResultSet row) throws SQLException {
        return new Wish(
                new FactId(FactKind.valueOf(row.getString("kind")), row.getString("fact_id")),
                Columns.requiredInstant(row, "wanted_at"));
    }

    /** Those that were renewed meanwhile still wait. */
    void noteAsked(ConnectionId connection, List<Wish> wishes, Instant now) {
        database.update(
                ASKED,
                parameters -> parameters
                        .put(now)
                        .column("text", wishes, wish -> wish.fact().kind())
                        .column("text", wishes, wish -> wish.fact().id())
                        .column("timestamptz", wishes, Wish::wantedAt)
                        .put(connection.tenantId())
                        .put(connection.id())
                        .put(connection.tenantId())
                        .put(connection.id()));
    }

    void noteSuccess(ConnectionId connection, Instant now) {
        database.update(
                SUCCEEDED,
                parameters -> parameters
                        .put(now)
                        .put(now)
                        .put(Instant.EPOCH)
                        .put(connection.tenantId())
                        .put(connection.id()));
    }

    void postpone(ConnectionId connection, Instant nextTryAt) {
        database.update(
                POSTPONED,
                parameters -> parameters
                        .put(nextTryAt)
                        .put(Instant.EPOCH)
                        .put(connection.tenantId())
                        .put(connection.id()));
    }

    void noteFailure(ConnectionId connection, @Nullable String error, boolean stopped, Instant nextTryAt) {
        database.update(
                FAILED,
                parameters -> parameters
                        .put(error)
                        .put(stopped)
                        .put(nextTryAt)
                        .put(Instant.EPOCH)
                        .put(connection.tenantId())
                        .put(connection.id()));
    }

    Optional<EnrichmentStatus> status(ConnectionId connection) {
        return database.queryOne(
                STATUS,
                parameters -> parameters.put(connection.tenantId()).put(connection.id()),
                row -> new EnrichmentStatus(
                        true,
                        row.getString("base_url"),
                        row.getLong("pending"),
                        row.getBoolean("stopped"),
                        Columns.instant(row, "last_success_at"),
                        row.getString("last_error"),
                        Objects.requireNonNull(Columns.instant(row, "next_try_at"))));
    }
}
