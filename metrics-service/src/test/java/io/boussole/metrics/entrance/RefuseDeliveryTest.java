package io.boussole.metrics.entrance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.boussole.localservers.Topics;
import io.boussole.metrics.connection.rest.Connections;
import io.boussole.testing.ServersResource;
import io.boussole.testing.TestCaller;
import io.boussole.testing.TestServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = ServersResource.class, initArgs = @ResourceArg(name = "service", value = "metrics"))
class RefuseDeliveryTest {
    private static final TestCaller CALLER = TestCaller.OPERATOR_OF_A;
    private static final byte[] BODY = Sender.stageChange(1, "a", 0).getBytes(UTF_8);

    @SuppressWarnings("NullAway.Init") // ServersResource gives it.
    TestServers servers;

    @BeforeEach
    void createTopics() {
        Topics.create(servers.bootstrapServers());
    }

    @Test
    void refusesAndCountsWhatDoesNotProveItsSender() {
        String id = Connections.hubSpot(CALLER).getString("id");

        hubSpot(id, "another-secret", Duration.ZERO).statusCode(401).body("errors.code", contains("SIGNATURE_WRONG"));
        hubSpot(id, Connections.HUBSPOT_SECRET, Duration.ofSeconds(-301))
                .statusCode(401)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:boussole:problem:delivery-refused"))
                .body("errors.code", contains("SIGNATURE_STALE"));
        hubSpot(id, Connections.HUBSPOT_SECRET, Duration.ofSeconds(301))
                .statusCode(401)
                .body("errors.code", contains("SIGNATURE_FROM_FUTURE"));
        Sender.plain(BODY).post("/webhooks/" + id).then().statusCode(401);
        Sender.pipedrive(id, Connections.HUBSPOT_SECRET, BODY).then().statusCode(401);

        assertCounted(
                id,
                Map.of("SIGNATURE_WRONG", 1, "SIGNATURE_STALE", 1, "SIGNATURE_FROM_FUTURE", 1, "SIGNATURE_MISSING", 2));
        assertThat(Connections.get(CALLER, id).getInt("counters.received")).isEqualTo(5);
        assertThat(Connections.get(CALLER, id).getInt("counters.accepted")).isZero();
        assertThat(Connections.get(CALLER, id).getString("counters.lastDeliveryAt"))
                .isNull();
    }

    @Test
    void doesNotTakeOurOwnCredentialsForASender() {
        String id = Connections.pipedrive(CALLER).getString("id");

        CALLER.given().body(BODY).post("/webhooks/" + id).then().statusCode(401);
    }

    @Test
    void knowsNoOtherAddress() {
        String deleted = Connections.hubSpot(CALLER).getString("id");
        hubSpot(deleted, Connections.HUBSPOT_SECRET, Duration.ZERO).statusCode(202);
        CALLER.given()
                .header("If-Match", "\"0\"")
                .delete("/connections/" + deleted)
                .then()
                .statusCode(204);

        hubSpot(deleted, Connections.HUBSPOT_SECRET, Duration.ZERO).statusCode(404);
        hubSpot(UUID.randomUUID().toString(), Connections.HUBSPOT_SECRET, Duration.ZERO)
                .statusCode(404)
                .body("type", equalTo("urn:boussole:problem:connection-not-found"));
        hubSpot("no-uuid", Connections.HUBSPOT_SECRET, Duration.ZERO).statusCode(404);
    }

    @Test
    void asksASenderToComeBackToAPausedConnection() {
        String id = Connections.hubSpot(CALLER).getString("id");
        CALLER.given()
                .contentType(ContentType.JSON)
                .header("If-Match", "\"0\"")
                .body("{\"state\":\"PAUSED\"}")
                .patch("/connections/" + id)
                .then()
                .statusCode(200);

        hubSpot(id, Connections.HUBSPOT_SECRET, Duration.ZERO).statusCode(503).header("Retry-After", "300");
        hubSpot(id, "another-secret", Duration.ZERO).statusCode(401);

        assertCounted(id, Map.of("PAUSED", 1, "SIGNATURE_WRONG", 1));
    }

    @Test
    void refusesWhatIsTooLarge() {
        String id = Connections.hubSpot(CALLER).getString("id");

        Sender.hubSpot(id, Connections.HUBSPOT_SECRET, Instant.now(), new byte[5 * 1024 * 1024 + 1])
                .then()
                .statusCode(413)
                .contentType("application/problem+json");
        Sender.hubSpot(id, Connections.HUBSPOT_SECRET, Instant.now(), new byte[10 * 1024 * 1024])
                .then()
                .statusCode(413)
                .body("type", equalTo("urn:boussole:problem:delivery-too-large"));

        assertCounted(id, Map.of("TOO_LARGE", 2));
    }

    @Test
    @DisplayName("a delivery in chunks hears as well as any other that it is too large")
    void refusesWhatIsTooLargeInChunks() throws IOException, InterruptedException {
        String id = Connections.hubSpot(CALLER).getString("id");

        HttpResponse<String> refused = Sender.inChunks(id, new byte[6 * 1024 * 1024]);

        assertThat(refused.statusCode()).isEqualTo(413);
        assertThat(refused.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(refused.body()).contains("delivery-too-large");
        assertThat(Sender.inChunks(id, BODY).statusCode()).isEqualTo(401);
        assertCounted(id, Map.of("TOO_LARGE", 1, "SIGNATURE_MISSING", 1));
    }

    private static ValidatableResponse hubSpot(String id, String secret, Duration signed) {
        return Sender.hubSpot(id, secret, Instant.now().plus(signed), BODY).then();
    }

    private static void assertCounted(String id, Map<String, Integer> refused) {
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(
                                Connections.get(CALLER, id).<String, Integer>getMap("counters.refusedByReason"))
                        .isEqualTo(refused));
    }
}
