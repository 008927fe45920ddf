package io.boussole.localservers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalPostgresTest {
    private static final String PASSWORD = "it's a secret";

    @TempDir
    Path folder;

    @Test
    void keepsItsDataOverARestart() throws SQLException {
        try (LocalPostgres first = start()) {
            execute(first, "create table visit (day date)");
            execute(first, "insert into visit values ('2027-01-04')");
        }

        try (LocalPostgres second = start()) {
            assertThat(query(second, "select count(*) from visit")).isEqualTo("1");
        }
    }

    @Test
    void keepsWhatWasCommittedOverAKillAndItsAddress() throws SQLException {
        try (LocalPostgres postgres = start()) {
            int port = postgres.port();
            execute(postgres, "create table visit (day date)");
            execute(postgres, "insert into visit values ('2027-01-04')");

            postgres.kill();
            assertThat(postgres.isAlive()).isFalse();
            postgres.restart();

            assertThat(postgres.port()).isEqualTo(port);
            assertThat(query(postgres, "select count(*) from visit")).isEqualTo("1");
        }
    }

    @Test
    void refusesAWrongPassword() {
        try (LocalPostgres postgres = start()) {
            assertThatThrownBy(() -> DriverManager.getConnection(postgres.jdbcUrl("postgres"), "postgres", "wrong"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("password authentication failed");
        }
    }

    @Test
    void isDurableAndListensOnLoopbackOnly() throws SQLException {
        try (LocalPostgres postgres = start()) {
            assertThat(query(postgres, "show fsync")).isEqualTo("on");
            assertThat(query(postgres, "show synchronous_commit")).isEqualTo("on");
            assertThat(query(postgres, "show listen_addresses")).isEqualTo("127.0.0.1");
            assertThat(query(postgres, "show server_version")).startsWith("18");
        }
    }

    @Test
    void takesOverTheServerThatAKilledLauncherLeft() throws SQLException {
        JavaProcess launcher = launcherThatGetsKilled();
        ProcessHandle leftover = serverOnTheData();
        assertThat(leftover.isAlive()).isTrue();

        try (LocalPostgres postgres = start()) {
            assertThat(query(postgres, "select 1")).isEqualTo("1");
            assertThat(serverOnTheData()).isNotEqualTo(leftover);
        }

        assertThat(launcher.isAlive()).isFalse();
    }

    @Test
    void startsAgainAfterAnInterruptedFirstStart() throws Exception {
        Files.createDirectories(folder.resolve("data/base"));
        Files.writeString(folder.resolve("data/postgresql.conf"), "half written");

        try (LocalPostgres postgres = start()) {
            assertThat(query(postgres, "select 1")).isEqualTo("1");
        }
    }

    private JavaProcess launcherThatGetsKilled() {
        JavaProcess launcher = JavaProcess.start(
                List.of(
                        "-cp",
                        System.getProperty("java.class.path"),
                        PostgresLeftBehind.class.getName(),
                        folder.toString(),
                        PASSWORD),
                Map.of(),
                folder.resolve("launcher.log"));
        await().atMost(Duration.ofMinutes(2)).until(() -> Files.exists(folder.resolve(PostgresLeftBehind.STARTED)));
        launcher.kill();
        return launcher;
    }

    private ProcessHandle serverOnTheData() {
        return new PostmasterFile(folder.resolve("data")).server().orElseThrow();
    }

    private LocalPostgres start() {
        return LocalPostgres.start(TestFolders.postgresIn(folder, PASSWORD));
    }

    private static void execute(LocalPostgres postgres, String sql) throws SQLException {
        try (Connection connection = postgres.connect("postgres");
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String query(LocalPostgres postgres, String sql) throws SQLException {
        try (Connection connection = postgres.connect("postgres");
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }
}
