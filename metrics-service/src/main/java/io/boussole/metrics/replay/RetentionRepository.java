package io.boussole.metrics.replay;

import io.boussole.metrics.database.Columns;
import io.boussole.metrics.database.Database;
import io.boussole.metrics.fact.store.ConnectionId;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;

/** Events that are old enough to be forgotten. Waiting ones are not: nobody has looked at them yet. */
@ApplicationScoped
final class RetentionRepository {
    private static final String CONNECTIONS = """
            select c.tenant_id, c.id from connection c
            where not exists (select 1 from replay r where r.tenant_id = c.tenant_id and r.connection_id = c.id
                and r.state <> 'DONE')""";

    /** The horizon moves before the first body goes, in the same transaction. */
    private static final String FORGET_BODIES = """
            with old as (
                select tenant_id, connection_id, event_key from received_event
                where tenant_id = ? and connection_id = ? and known_on < ? and body is not null and outcome <> 'WAITING'
                    and known_on >= coalesce((select h.forgotten_until from raw_event_horizon h
                        where h.tenant_id = received_event.tenant_id
                            and h.connection_id = received_event.connection_id), '-infinity')
                order by known_on, position limit ?
            ), horizon as (
                insert into raw_event_horizon as stored (tenant_id, connection_id, kept_from)
                select distinct tenant_id, connection_id, ?::date from old
                on conflict (tenant_id, connection_id) do update
                    set kept_from = greatest(stored.kept_from, excluded.kept_from)
            )
            update received_event e set body = null, headers = null from old
            where e.tenant_id = old.tenant_id and e.connection_id = old.connection_id and e.event_key = old.event_key""";

    private static final String NOTE_FORGOTTEN =
            "update raw_event_horizon set forgotten_until = ? where tenant_id = ? and connection_id = ?";

    private static final String FORGET_KEYS = """
            with old as (
                select tenant_id, connection_id, event_key from received_event
                where tenant_id = ? and connection_id = ? and known_on < ? and outcome <> 'WAITING'
                order by known_on, position limit ?
            ), unlisted as (
                delete from rejection r using old where r.tenant_id = old.tenant_id
                    and r.connection_id = old.connection_id and r.event_key = old.event_key
            )
            delete from received_event e using old
            where e.tenant_id = old.tenant_id and e.connection_id = old.connection_id and e.event_key = old.event_key""";

    private final Database database;

    RetentionRepository(Database database) {
        this.database = database;
    }

    List<ConnectionId> connections() {
        return database.query(
                CONNECTIONS,
                parameters -> {},
                row -> new ConnectionId(row.getString("tenant_id"), Columns.uuid(row, "id")));
    }

    /** @return how many were forgotten, at most {@code limit} */
    int forgetBodies(ConnectionId connection, LocalDate before, int limit) {
        return database.update(
                FORGET_BODIES,
                parameters -> parameters
                        .put(connection.tenantId())
                        .put(connection.id())
                        .put(before)
                        .put(limit)
                        .put(before));
    }

    /** @return how many rows were noted */
    int noteForgotten(ConnectionId connection, LocalDate until) {
        return database.update(
                NOTE_FORGOTTEN,
                parameters -> parameters.put(until).put(connection.tenantId()).put(connection.id()));
    }

    /** @return how many were forgotten, at most {@code limit} */
    int forgetKeys(ConnectionId connection, LocalDate before, int limit) {
        return database.update(
                FORGET_KEYS,
                parameters -> parameters
                        .put(connection.tenantId())
                        .put(connection.id())
                        .put(before)
                        .put(limit));
    }
}
