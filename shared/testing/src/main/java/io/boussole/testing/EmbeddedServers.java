package io.boussole.testing;

import io.boussole.localservers.KafkaProcess;
import io.boussole.localservers.KafkaSettings;
import io.boussole.localservers.LocalPostgres;
import io.boussole.localservers.PostgresSettings;
import java.nio.file.Path;
import java.util.UUID;

/** The servers that came with the build, in a folder below the module's {@code target}. */
final class EmbeddedServers extends TestServers {
    private static final String PASSWORD = UUID.randomUUID().toString();

    private final LocalPostgres postgres;
    private final KafkaProcess kafka;

    EmbeddedServers() {
        Path base = Path.of("target", "test-servers").toAbsolutePath();
        Path folder = base.resolve(TestRun.id());
        this.kafka = KafkaProcess.start(new KafkaSettings(folder.resolve("kafka"), 0, 0), folder.resolve("kafka.log"));
        this.postgres = LocalPostgres.start(new PostgresSettings(
                folder.resolve("postgres"), base.resolve("binaries"), folder.resolve("postgres.log"), 0, PASSWORD));
        Runtime.getRuntime().addShutdownHook(new Thread(this::stop));
    }

    private void stop() {
        kafka.kill();
        postgres.close();
    }

    @Override
    String description() {
        return "the embedded PostgreSQL and Kafka";
    }

    @Override
    String serverUrl() {
        return postgres.jdbcUrl("");
    }

    @Override
    String superuser() {
        return LocalPostgres.SUPERUSER;
    }

    @Override
    String superuserPassword() {
        return PASSWORD;
    }

    @Override
    public String bootstrapServers() {
        return kafka.bootstrapServers();
    }

    @Override
    public void killBroker() {
        kafka.kill();
    }

    @Override
    public void restartBroker() {
        kafka.restart();
    }
}
