package io.boussole.localservers;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

/**
 * A real PostgreSQL on loopback. Its data directory survives restarts; every connection wants a password.
 *
 * <p>The library that starts it initialises a cluster that trusts every local connection. The first start therefore ends by setting the
 * superuser's password and closing that door, and leaves a mark; a cluster without the mark was interrupted on the way, holds nothing
 * yet, and is made anew.
 */
public final class LocalPostgres implements AutoCloseable {
    public static final String SUPERUSER = "postgres";

    private static final Duration START_PATIENCE = Duration.ofSeconds(90);
    private static final Duration STOP_PATIENCE = Duration.ofSeconds(15);
    private static final String MARK = "boussole.secured";
    private static final String HOST_BASED_ACCESS = """
            # TYPE  DATABASE  USER  ADDRESS       METHOD
            host    all       all   127.0.0.1/32  scram-sha-256
            host    all       all   ::1/128       scram-sha-256
            """;

    private final PostgresSettings settings;
    private volatile EmbeddedPostgres server;

    private LocalPostgres(PostgresSettings settings, EmbeddedPostgres server) {
        this.settings = settings;
        this.server = server;
    }

    /** Starts a server, after stopping one that a killed launcher left on the same data. */
    public static LocalPostgres start(PostgresSettings settings) {
        PostgresBinaries.requireUsableByThisUser();
        stopLeftover(settings.dataDirectory());
        boolean secured = Files.exists(settings.dataDirectory().resolve(MARK));
        if (!secured) {
            PostgresBinaries.deleteTree(settings.dataDirectory());
        }
        LocalPostgres postgres = new LocalPostgres(settings, launch(settings, secured));
        if (!secured) {
            postgres.secure();
        }
        return postgres;
    }

    public int port() {
        return server.getPort();
    }

    public String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port() + "/" + database;
    }

    /** A connection of the superuser. */
    public Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(jdbcUrl(database), SUPERUSER, settings.password());
    }

    public boolean isAlive() {
        return new PostmasterFile(settings.dataDirectory()).server().isPresent();
    }

    /** SIGKILL, to all of it. */
    public void kill() {
        new PostmasterFile(settings.dataDirectory()).killServer(STOP_PATIENCE);
    }

    /** Starts it again, after {@link #kill()} or while it runs, at the same address with the same data, and waits until it answers. */
    public void restart() {
        PostgresSettings same = settings.onPort(port());
        close();
        server = launch(same, true);
    }

    /** The library gives up after five seconds; whatever still runs then is stopped here. */
    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            stopLeftover(settings.dataDirectory());
        }
    }

    /** Stops whatever server runs on this data, whoever started it. Does nothing when none does. */
    public static void stopLeftover(Path dataDirectory) {
        new PostmasterFile(dataDirectory).stopServer(STOP_PATIENCE);
    }

    private static EmbeddedPostgres launch(PostgresSettings settings, boolean secured) {
        try {
            Files.createDirectories(settings.dataDirectory());
            Files.createDirectories(settings.logFile().toAbsolutePath().getParent());
            EmbeddedPostgres.Builder builder = configure(settings);
            if (secured) {
                builder.setConnectConfig("password", settings.password());
            }
            return new PostgresBinaries(settings.binariesDirectory()).unpackingAlone(builder::start);
        } catch (IOException | RuntimeException e) {
            throw new LocalServerException(
                    "PostgreSQL did not start on " + settings.dataDirectory() + "; the end of " + settings.logFile()
                            + " says:\n" + LogTail.of(settings.logFile(), 15),
                    e);
        }
    }

    private static EmbeddedPostgres.Builder configure(PostgresSettings settings) {
        Redirect log = Redirect.appendTo(settings.logFile().toFile());
        EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
                .setDataDirectory(settings.dataDirectory())
                .setOverrideWorkingDirectory(settings.binariesDirectory().toFile())
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setPort(FreePort.orFree(settings.port()))
                .setPGStartupWait(START_PATIENCE)
                .setOutputRedirector(log)
                .setErrorRedirector(log)
                .setLocaleConfig("locale-provider", "builtin")
                .setLocaleConfig("builtin-locale", "C.UTF-8")
                .setLocaleConfig("locale", "C");
        return durableAndSmall(builder);
    }

    /** The library switches durability off, for tests; a launcher's data must survive a power cut. The sizes fit a laptop. */
    private static EmbeddedPostgres.Builder durableAndSmall(EmbeddedPostgres.Builder builder) {
        return builder.setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("unix_socket_directories", "")
                .setServerConfig("max_connections", "100")
                .setServerConfig("shared_buffers", "64MB")
                .setServerConfig("work_mem", "4MB")
                .setServerConfig("maintenance_work_mem", "32MB")
                .setServerConfig("max_wal_size", "1GB");
    }

    private void secure() {
        Path data = settings.dataDirectory();
        try (Connection connection = DriverManager.getConnection(jdbcUrl("postgres"), SUPERUSER, null);
                Statement statement = connection.createStatement()) {
            statement.execute("alter role " + SUPERUSER + " password " + DatabaseSetup.literal(settings.password()));
            Files.writeString(data.resolve("pg_hba.conf"), HOST_BASED_ACCESS);
            statement.execute("select pg_reload_conf()");
            Files.createFile(data.resolve(MARK));
        } catch (SQLException e) {
            throw new LocalServerException("PostgreSQL started, but its superuser's password could not be set.", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
