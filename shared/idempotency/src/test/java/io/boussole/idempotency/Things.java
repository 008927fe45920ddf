package io.boussole.idempotency;

import io.boussole.access.CurrentTenant;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;

/** What the test's requests create. */
@ApplicationScoped
class Things {
    private final DataSource dataSource;
    private final CurrentTenant tenant;

    Things(DataSource dataSource, CurrentTenant tenant) {
        this.dataSource = dataSource;
        this.tenant = tenant;
    }

    void add(UUID id, String name) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement("insert into thing values (?, ?, ?)")) {
            statement.setString(1, tenant.id());
            statement.setObject(2, id);
            statement.setString(3, name);
            statement.executeUpdate();
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** Takes the transaction's connection away, as a crash of the service or of the database would. */
    void cutOff() {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement =
                        connection.prepareStatement("select pg_terminate_backend(pg_backend_pid())")) {
            statement.execute();
        } catch (SQLException meant) {
            throw new IllegalStateException(meant);
        }
    }

    int count(String name) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement =
                        connection.prepareStatement("select count(*) from thing where name = ?")) {
            statement.setString(1, name);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
