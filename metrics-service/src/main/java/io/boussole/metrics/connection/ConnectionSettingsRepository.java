package io.boussole.metrics.connection;

import io.boussole.metrics.source.ClosingStages;
import io.boussole.metrics.source.SourceKind;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/** Settings for the fold: by plain SQL in the caller's transaction, under whatever tenant scope the caller has. */
@ApplicationScoped
public class ConnectionSettingsRepository {
    private static final String COLUMNS =
            "select tenant_id, id, source, won_stages, lost_stages, default_currency from connection";

    private final DataSource dataSource;

    ConnectionSettingsRepository(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Of deleted connections too: events that were taken before are still folded. */
    public Optional<ConnectionSettings> find(String tenantId, UUID connectionId) {
        try (java.sql.Connection database = dataSource.getConnection();
                PreparedStatement select = database.prepareStatement(COLUMNS + " where tenant_id = ? and id = ?")) {
            select.setString(1, tenantId);
            select.setObject(2, connectionId);
            return read(select).stream().findFirst();
        } catch (SQLException failure) {
            throw new ConnectionStoreException("a connection's settings could not be read", failure);
        }
    }

    /** All that exist of {@code connectionIds}, whosever they are. */
    public List<ConnectionSettings> findAll(List<UUID> connectionIds) {
        try (java.sql.Connection database = dataSource.getConnection();
                PreparedStatement select = database.prepareStatement(COLUMNS + " where id = any (?)")) {
            select.setArray(1, database.createArrayOf("uuid", connectionIds.toArray()));
            return read(select);
        } catch (SQLException failure) {
            throw new ConnectionStoreException("connections' settings could not be read", failure);
        }
    }

    private static List<ConnectionSettings> read(PreparedStatement select) throws SQLException {
        List<ConnectionSettings> found = new ArrayList<>();
        try (ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                found.add(new ConnectionSettings(
                        rows.getString("tenant_id"),
                        rows.getObject("id", UUID.class),
                        SourceKind.valueOf(rows.getString("source")),
                        new ClosingStages(texts(rows.getArray("won_stages")), texts(rows.getArray("lost_stages"))),
                        rows.getString("default_currency")));
            }
        }
        return found;
    }

    private static List<String> texts(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }
}
