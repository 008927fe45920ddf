package io.boussole.metrics.mapping;

import io.boussole.metrics.database.Columns;
import io.boussole.metrics.database.Database;
import io.boussole.metrics.fact.store.ConnectionId;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

/** Mappings by connection, every version of them. */
@ApplicationScoped
class MappingRepository {
    private static final String NEWEST =
            "select version, document, created_at from connection_mapping where tenant_id = ? and connection_id = ?"
                    + " order by version desc limit 1";

    private static final String VERSION =
            "select version, document, created_at from connection_mapping where tenant_id = ? and connection_id = ?"
                    + " and version = ?";

    private static final String ADD =
            "insert into connection_mapping (tenant_id, connection_id, version, document, created_at)"
                    + " values (?, ?, ?, ?, ?) on conflict do nothing";

    private final Database database;

    MappingRepository(Database database) {
        this.database = database;
    }

    Optional<StoredMapping> newest(ConnectionId connection) {
        return database.queryOne(
                NEWEST,
                parameters -> parameters.put(connection.tenantId()).put(connection.id()),
                MappingRepository::mapping);
    }

    Optional<StoredMapping> version(ConnectionId connection, long version) {
        return database.queryOne(
                VERSION,
                parameters -> parameters
                        .put(connection.tenantId())
                        .put(connection.id())
                        .put(version),
                MappingRepository::mapping);
    }

    /** @return false when somebody else has added that version */
    boolean add(ConnectionId connection, StoredMapping mapping) {
        int added = database.update(
                ADD,
                parameters -> parameters
                        .put(connection.tenantId())
                        .put(connection.id())
                        .put(mapping.version())
                        .put(mapping.document())
                        .put(mapping.createdAt()));
        return added == 1;
    }

    private static StoredMapping mapping(ResultSet row) throws SQLException {
        return new StoredMapping(
                row.getLong("version"), row.getString("document"), Columns.requiredInstant(row, "created_at"));
    }
}
