package io.boussole.localservers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabaseSetupTest {
    private static final ServiceDatabase PLAN = new ServiceDatabase("plan", "owner-secret", "app-secret");
    private static final ServiceDatabase ALERT = new ServiceDatabase("alert", "other-owner", "other-app");

    @TempDir
    static Path folder;

    private static LocalPostgres postgres;

    @BeforeAll
    static void setUpTwice() {
        postgres = LocalPostgres.start(TestFolders.postgresIn(folder, "superuser-secret"));
        DatabaseSetup setup = DatabaseSetup.on(postgres, "superuser-secret");
        setup.create(List.of(PLAN, ALERT));
        setup.create(List.of(PLAN, ALERT));
    }

    @AfterAll
    static void stop() {
        postgres.close();
    }

    @Test
    void letsTheApplicationUseWhatTheOwnerMade() throws SQLException {
        try (Connection owner = connect("plan", "plan_owner", "owner-secret");
                Statement migration = owner.createStatement()) {
            migration.execute("create table goal (id bigint generated always as identity, name text)");
        }

        try (Connection application = connect("plan", "plan_app", "app-secret");
                Statement statement = application.createStatement()) {
            statement.execute("insert into goal (name) values ('sign')");
            statement.execute("update goal set name = 'sell'");
            assertThat(first(statement, "select name from goal")).isEqualTo("sell");
            statement.execute("delete from goal");
        }
    }

    @Test
    void keepsTheApplicationFromMakingTables() throws SQLException {
        try (Connection application = connect("plan", "plan_app", "app-secret");
                Statement statement = application.createStatement()) {
            assertThatThrownBy(() -> statement.execute("create table stray (id bigint)"))
                    .hasMessageContaining("permission denied");
        }
    }

    @Test
    void keepsServicesOutOfEachOthersDatabases() {
        assertThatThrownBy(() -> connect("alert", "plan_app", "app-secret")).hasMessageContaining("permission denied");
    }

    @Test
    void givesTheApplicationNoWayAroundRowSecurity() throws SQLException {
        try (Connection superuser = postgres.connect("postgres");
                Statement statement = superuser.createStatement()) {
            assertThat(first(
                            statement,
                            "select count(*) from pg_roles where rolname in ('plan_app', 'alert_app')"
                                    + " and not rolsuper and not rolbypassrls and rolcanlogin"))
                    .isEqualTo("2");
        }
    }

    private static Connection connect(String database, String user, String password) throws SQLException {
        return DriverManager.getConnection(postgres.jdbcUrl(database), user, password);
    }

    private static String first(Statement statement, String sql) throws SQLException {
        try (ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }
}
