package io.boussole.launcher;

import io.boussole.launcher.secret.Secrets;
import io.boussole.localservers.DatabaseSetup;
import io.boussole.localservers.KafkaProcess;
import io.boussole.localservers.KafkaSettings;
import io.boussole.localservers.LocalPostgres;
import io.boussole.localservers.LocalServerException;
import io.boussole.localservers.PostgresSettings;
import io.boussole.localservers.Topics;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;

/** PostgreSQL and Kafka of a suite. */
final class Servers {
    private final SuiteSettings settings;
    private final Secrets secrets;
    private volatile @Nullable LocalPostgres postgres;
    private volatile @Nullable KafkaProcess kafka;

    Servers(SuiteSettings settings, Secrets secrets) {
        this.settings = settings;
        this.secrets = secrets;
    }

    /** Starts both at the same time, then makes databases, roles and topics where they are missing. */
    void start() {
        CompletableFuture<Void> broker = CompletableFuture.runAsync(this::startKafka);
        CompletableFuture<Void> database = CompletableFuture.runAsync(this::startPostgres);
        try {
            CompletableFuture.allOf(broker, database).join();
        } catch (CompletionException e) {
            throw asLauncherException(e);
        }
    }

    String databaseUrl(SuiteService service) {
        return running(postgres).jdbcUrl(service.database());
    }

    LocalPostgres postgres() {
        return running(postgres);
    }

    KafkaProcess kafka() {
        return running(kafka);
    }

    /** Stops the broker, then the database, as far as they were started. */
    void stop() {
        KafkaProcess broker = kafka;
        if (broker != null) {
            broker.close();
        }
        LocalPostgres database = postgres;
        if (database != null) {
            database.close();
        } else {
            LocalPostgres.stopLeftover(settings.data().postgres());
        }
    }

    private void startPostgres() {
        DataFolder data = settings.data();
        LocalPostgres started = LocalPostgres.start(new PostgresSettings(
                data.postgres(),
                data.postgresBinaries(),
                data.log("postgres"),
                settings.ports().postgres(),
                secrets.superuserPassword()));
        postgres = started;
        DatabaseSetup.on(started, secrets.superuserPassword()).create(secrets.databases());
    }

    private void startKafka() {
        KafkaSettings broker =
                new KafkaSettings(settings.data().kafka(), settings.ports().kafka(), 0);
        KafkaProcess started = KafkaProcess.start(broker, settings.data().log("kafka"));
        kafka = started;
        Topics.create(started.bootstrapServers());
    }

    private static <T> T running(@Nullable T server) {
        if (server == null) {
            throw new IllegalStateException("the suite has not been started");
        }
        return server;
    }

    private static RuntimeException asLauncherException(CompletionException e) {
        Throwable cause = e.getCause();
        if (cause instanceof LocalServerException said) {
            return new LauncherException(String.valueOf(said.getMessage()), said);
        }
        return e;
    }
}
