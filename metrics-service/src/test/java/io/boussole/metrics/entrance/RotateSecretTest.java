package io.boussole.metrics.entrance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.boussole.access.TenantScope;
import io.boussole.localservers.Topics;
import io.boussole.metrics.connection.rest.Connections;
import io.boussole.metrics.database.Database;
import io.boussole.testing.ServersResource;
import io.boussole.testing.TestCaller;
import io.boussole.testing.TestServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = ServersResource.class, initArgs = @ResourceArg(name = "service", value = "metrics"))
class RotateSecretTest {
    private static final TestCaller CALLER = TestCaller.OPERATOR_OF_A;

    @SuppressWarnings("NullAway.Init") // ServersResource gives it.
    TestServers servers;

    @Inject
    Database database;

    @BeforeEach
    void createTopics() {
        Topics.create(servers.bootstrapServers());
    }

    @Test
    void takesTheFormerSecretUntilItsTimeIsOver() {
        String id = Connections.hubSpot(CALLER).getString("id");
        assertThat(status(id, Connections.HUBSPOT_SECRET)).isEqualTo(202);
        rotate(id, "\"0\"", "a-second-secret");

        assertThat(status(id, "a-second-secret")).isEqualTo(202);
        assertThat(status(id, Connections.HUBSPOT_SECRET)).isEqualTo(202);
        assertThat(status(id, "a-third-secret")).isEqualTo(401);

        update(id, "update connection set former_secret_valid_until = now() - interval '1 second' where id = ?");
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(
                        () -> assertThat(status(id, Connections.HUBSPOT_SECRET)).isEqualTo(401));
        assertThat(status(id, "a-second-secret")).isEqualTo(202);
    }

    @Test
    void endsASecretThatWasFormerAlready() {
        String id = Connections.hubSpot(CALLER).getString("id");
        rotate(id, "\"0\"", "a-second-secret");
        rotate(id, "\"1\"", "a-third-secret");
        assertThat(status(id, "a-third-secret")).isEqualTo(202);
        assertThat(status(id, "a-second-secret")).isEqualTo(202);
        assertThat(status(id, Connections.HUBSPOT_SECRET)).isEqualTo(401);
    }

    @Test
    void findsAConnectionThatAnotherInstanceMadeWithinASecond() {
        String id = Connections.hubSpot(CALLER).getString("id");
        update(id, "update connection set deleted_at = now() where id = ?");
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(
                        () -> assertThat(status(id, Connections.HUBSPOT_SECRET)).isEqualTo(404));
        update(id, "update connection set deleted_at = null where id = ?");
        await().atMost(Duration.ofSeconds(2))
                .untilAsserted(
                        () -> assertThat(status(id, Connections.HUBSPOT_SECRET)).isEqualTo(202));
    }

    @Test
    void takesDeliveriesWhileItHolds() {
        String id = Connections.pipedrive(CALLER).getString("id");
        assertThat(Connections.get(CALLER, id).getString("pauseMode")).isEqualTo("HOLD");
        pause(id);
        assertThat(Sender.pipedrive(id, Connections.PIPEDRIVE_PASSWORD, Sender.newDeal(1, 1))
                        .statusCode())
                .isEqualTo(202);
        String hubSpot = Connections.hubSpot(CALLER).getString("id");
        assertThat(Connections.get(CALLER, hubSpot).getString("pauseMode")).isEqualTo("REFUSE");
        pause(hubSpot);
        assertThat(status(hubSpot, Connections.HUBSPOT_SECRET)).isEqualTo(503);
    }

    @Test
    void wantsTheTagThatWasReadToRotateAndToDelete() {
        String id = Connections.hubSpot(CALLER).getString("id");
        CALLER.given().post("/connections/" + id + ":rotate-secret").then().statusCode(428);
        CALLER.given().delete("/connections/" + id).then().statusCode(428);
        CALLER.given()
                .header("If-Match", "\"9\"")
                .delete("/connections/" + id)
                .then()
                .statusCode(412);
        CALLER.given()
                .header("If-Match", "\"0\"")
                .delete("/connections/" + id)
                .then()
                .statusCode(204);
    }

    private static void pause(String id) {
        CALLER.given()
                .contentType(ContentType.JSON)
                .header("If-Match", "*")
                .body("{\"state\":\"PAUSED\"}")
                .patch("/connections/" + id)
                .then()
                .statusCode(200);
    }

    private static void rotate(String id, String tag, String secret) {
        CALLER.given()
                .contentType(ContentType.JSON)
                .header("If-Match", tag)
                .body("{\"secret\":\"" + secret + "\"}")
                .post("/connections/" + id + "/rotate-secret")
                .then()
                .statusCode(200);
    }

    private void update(String id, String sql) {
        TenantScope.call(
                CALLER.tenant(), () -> database.update(sql, parameters -> parameters.put(UUID.fromString(id))));
    }

    private static int status(String connectionId, String secret) {
        byte[] body = Sender.stageChange(1, "a", 0).getBytes(UTF_8);
        return Sender.hubSpot(connectionId, secret, Instant.now(), body).statusCode();
    }
}
