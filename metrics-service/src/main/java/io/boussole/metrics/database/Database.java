package io.boussole.metrics.database;

import io.boussole.messaging.DatabaseException;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/** Runs statements; every failure is a {@link DatabaseException} with its cause. */
@ApplicationScoped
public final class Database {
    private final DataSource dataSource;

    Database(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Puts the values of a statement's parameters. */
    public interface Binding {
        void bind(Parameters parameters) throws SQLException;
    }

    /** Reads the current row. */
    public interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }

    public <T> List<T> query(String sql, Binding binding, RowReader<T> reader) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            binding.bind(new Parameters(statement));
            List<T> rows = new ArrayList<>();
            try (ResultSet result = statement.executeQuery()) {
                while (result.next()) {
                    rows.add(reader.read(result));
                }
            }
            return rows;
        } catch (SQLException failure) {
            throw new DatabaseException("a query failed: " + failure.getMessage(), failure);
        }
    }

    public <T> Optional<T> queryOne(String sql, Binding binding, RowReader<T> reader) {
        return query(sql, binding, reader).stream().findFirst();
    }

    /** @return the number of rows written */
    public int update(String sql, Binding binding) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            binding.bind(new Parameters(statement));
            return statement.executeUpdate();
        } catch (SQLException failure) {
            throw new DatabaseException("a statement failed: " + failure.getMessage(), failure);
        }
    }
}
