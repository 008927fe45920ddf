package io.boussole.metrics.plan;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.boussole.metrics.database.Columns;
import io.boussole.metrics.database.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

/** Under which names the members of a team appear in the tools. */
@ApplicationScoped
class OwnerRepository {
    private static final JsonMapper JSON = new JsonMapper();

    private static final String FIND =
            "select owners, revision from member_owner where tenant_id = ? and member_id = ?";

    private static final String SAVE = """
            insert into member_owner as stored (tenant_id, member_id, owners, revision) values (?, ?, ?::jsonb, 1)
            on conflict (tenant_id, member_id) do update set owners = excluded.owners, revision = stored.revision + 1""";

    private static final String CONNECTIONS = "select id, source from connection where tenant_id = ?";

    private final Database database;

    OwnerRepository(Database database) {
        this.database = database;
    }

    Optional<MemberOwners> find(String tenantId, String memberId) {
        return database.queryOne(
                FIND,
                parameters -> parameters.put(tenantId).put(memberId),
                row -> new MemberOwners(memberId, read(row.getString("owners")), row.getLong("revision")));
    }

    List<String> ownerIds(String tenantId, String memberId) {
        List<String> all = new ArrayList<>();
        find(tenantId, memberId).ifPresent(owners -> owners.ownerIds().values().forEach(all::addAll));
        return all;
    }

    void save(String tenantId, String memberId, Map<String, List<String>> ownerIds) {
        database.update(
                SAVE, parameters -> parameters.put(tenantId).put(memberId).put(write(ownerIds)));
    }

    /** Connections with their sources, also deleted ones: their facts stay. */
    Map<UUID, String> connections(String tenantId) {
        Map<UUID, String> connections = new HashMap<>();
        database.query(
                        CONNECTIONS,
                        parameters -> parameters.put(tenantId),
                        row -> Map.entry(Columns.uuid(row, "id"), row.getString("source")))
                .forEach(connection -> connections.put(connection.getKey(), connection.getValue()));
        return connections;
    }

    private static String write(Map<String, List<String>> ownerIds) {
        try {
            return JSON.writeValueAsString(ownerIds);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalArgumentException("owners must be writable as JSON", unwritable);
        }
    }

    private static SortedMap<String, List<String>> read(String text) {
        try {
            SortedMap<String, List<String>> owners = new TreeMap<>();
            JSON.readTree(text).properties().forEach(entry -> {
                List<String> ids = new ArrayList<>();
                entry.getValue().forEach(id -> ids.add(id.asText()));
                owners.put(entry.getKey(), ids);
            });
            return owners;
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("kept owners must be readable", unreadable);
        }
    }
}
