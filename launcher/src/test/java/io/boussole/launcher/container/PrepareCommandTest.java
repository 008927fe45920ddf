package io.boussole.launcher.container;

import static org.assertj.core.api.Assertions.assertThat;

import io.boussole.contracts.Topic;
import io.boussole.launcher.secret.Secrets;
import io.boussole.localservers.KafkaProcess;
import io.boussole.localservers.KafkaSettings;
import io.boussole.localservers.LocalPostgres;
import io.boussole.localservers.PostgresSettings;
import io.boussole.localservers.ServiceDatabase;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.Arrays;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class PrepareCommandTest {
    @TempDir
    static Path folder;

    private static Secrets secrets;
    private static LocalPostgres postgres;
    private static KafkaProcess kafka;

    @BeforeAll
    static void start() {
        assertThat(new CommandLine(new SecretsCommand()).execute("--folder", folder.toString()))
                .isZero();
        secrets = Secrets.in(folder);
        postgres = LocalPostgres.start(PostgresSettings.in(folder.resolve("server"), 0, secrets.superuserPassword()));
        kafka = KafkaProcess.start(
                new KafkaSettings(folder.resolve("kafka"), 0, 0),
                folder.resolve("server").resolve("kafka.log"));
    }

    @AfterAll
    static void stop() {
        kafka.close();
        postgres.close();
    }

    @Test
    void makesDatabasesAndTopicsAndChangesNothingTheSecondTime() throws Exception {
        assertThat(prepare()).isZero();
        assertThat(prepare()).isZero();

        for (ServiceDatabase database : secrets.databases()) {
            try (Connection application = DriverManager.getConnection(
                    postgres.jdbcUrl(database.name()), database.application(), database.applicationPassword())) {
                assertThat(application.isValid(5)).isTrue();
            }
        }
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", kafka.bootstrapServers()))) {
            assertThat(admin.listTopics().names().get())
                    .containsAll(
                            Arrays.stream(Topic.values()).map(Topic::topicName).toList());
        }
    }

    private static int prepare() {
        String server = "127.0.0.1:" + postgres.port();
        return new CommandLine(new PrepareCommand())
                .execute("--folder", folder.toString(), "--postgres", server, "--kafka", kafka.bootstrapServers());
    }
}
