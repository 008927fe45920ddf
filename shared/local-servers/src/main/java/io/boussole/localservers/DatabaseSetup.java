package io.boussole.localservers;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** Gives each service its database and its two roles. Running it again changes nothing but the passwords, to those given. */
public final class DatabaseSetup {
    private final String serverUrl;
    private final String superuser;
    private final String password;

    /** For a server at {@code jdbc:postgresql://host:port/}, local or not. */
    public DatabaseSetup(String serverUrl, String superuser, String password) {
        this.serverUrl = serverUrl;
        this.superuser = superuser;
        this.password = password;
    }

    public static DatabaseSetup on(LocalPostgres postgres, String password) {
        return new DatabaseSetup(postgres.jdbcUrl(""), LocalPostgres.SUPERUSER, password);
    }

    public void create(List<ServiceDatabase> databases) {
        try {
            for (ServiceDatabase database : databases) {
                createDatabase(database);
                grant(database);
            }
        } catch (SQLException e) {
            throw new LocalServerException("The services' databases could not be made: " + e.getMessage(), e);
        }
    }

    private void createDatabase(ServiceDatabase database) throws SQLException {
        try (Connection connection = connect("postgres");
                Statement statement = connection.createStatement()) {
            createRole(statement, database.owner(), database.ownerPassword());
            createRole(statement, database.application(), database.applicationPassword());
            if (!exists(statement, "select 1 from pg_database where datname = " + literal(database.name()))) {
                statement.execute("create database " + database.name() + " owner " + database.owner());
            }
            statement.execute("revoke all on database " + database.name() + " from public");
            statement.execute("grant connect on database " + database.name() + " to " + database.application());
        }
    }

    private void grant(ServiceDatabase database) throws SQLException {
        String application = database.application();
        String byDefault = "alter default privileges for role " + database.owner() + " in schema public grant ";
        try (Connection connection = connect(database.name());
                Statement statement = connection.createStatement()) {
            statement.execute("revoke create on schema public from public");
            statement.execute("grant usage on schema public to " + application);
            statement.execute(byDefault + "select, insert, update, delete on tables to " + application);
            statement.execute(byDefault + "usage, select on sequences to " + application);
            statement.execute(byDefault + "execute on functions to " + application);
        }
    }

    private static void createRole(Statement statement, String role, String password) throws SQLException {
        if (!exists(statement, "select 1 from pg_roles where rolname = " + literal(role))) {
            statement.execute("create role " + role);
        }
        statement.execute("alter role " + role + " login nosuperuser nocreatedb nocreaterole nobypassrls password "
                + literal(password));
    }

    private static boolean exists(Statement statement, String query) throws SQLException {
        try (ResultSet found = statement.executeQuery(query)) {
            return found.next();
        }
    }

    /** DDL takes no parameters. */
    static String literal(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    private Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(serverUrl + database, superuser, password);
    }
}
