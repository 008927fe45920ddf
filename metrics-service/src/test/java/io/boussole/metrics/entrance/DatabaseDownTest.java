package io.boussole.metrics.entrance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.boussole.localservers.Topics;
import io.boussole.metrics.connection.rest.Connections;
import io.boussole.testing.ServersResource;
import io.boussole.testing.TestCaller;
import io.boussole.testing.TestServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The database does not answer about connections: their table is taken away. */
@QuarkusTest
@QuarkusTestResource(value = ServersResource.class, initArgs = @ResourceArg(name = "service", value = "metrics"))
class DatabaseDownTest {
    private static final TestCaller CALLER = TestCaller.OPERATOR_OF_A;

    @SuppressWarnings("NullAway.Init") // ServersResource gives it.
    TestServers servers;

    private String known = "";

    @BeforeEach
    void deliverWhileTheDatabaseIsThere() throws SQLException {
        Topics.create(servers.bootstrapServers());
        known = Connections.hubSpot(CALLER).getString("id");
        assertThat(status(known)).isEqualTo(202);
        asOwner("alter table connection rename to connection_away");
    }

    @AfterEach
    void bringTheDatabaseBack() throws SQLException {
        asOwner("alter table if exists connection_away rename to connection");
    }

    @Test
    void stillTakesWhatComesOverKnownConnections() throws SQLException {
        Instant pastTheRefresh = Instant.now().plusSeconds(4);
        await().atMost(Duration.ofSeconds(10)).until(() -> {
            assertThat(status(known)).isEqualTo(202);
            return Instant.now().isAfter(pastTheRefresh);
        });
        assertThat(Sender.hubSpot(known, "another-secret", Instant.now(), body())
                        .statusCode())
                .isEqualTo(401);
        assertThat(status(UUID.randomUUID().toString())).isEqualTo(503);

        asOwner("alter table connection_away rename to connection");

        assertThat(status(known)).isEqualTo(202);
        assertThat(status(UUID.randomUUID().toString())).isEqualTo(404);
    }

    private static int status(String connectionId) {
        return Sender.hubSpot(connectionId, Connections.HUBSPOT_SECRET, Instant.now(), body())
                .statusCode();
    }

    private static byte[] body() {
        return Sender.stageChange(1, "a", 0).getBytes(UTF_8);
    }

    private static void asOwner(String sql) throws SQLException {
        try (Connection database = DriverManager.getConnection(
                        setting("quarkus.datasource.jdbc.url"),
                        setting("quarkus.flyway.username"),
                        setting("quarkus.flyway.password"));
                Statement statement = database.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String setting(String name) {
        return ConfigProvider.getConfig().getValue(name, String.class);
    }
}
