package io.boussole.alert.delivery;

import static io.boussole.alert.delivery.Receiver.answer;
import static io.boussole.testing.TestCaller.OPERATOR_OF_A;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import io.boussole.alert.delivery.Receiver.Answer;
import io.boussole.testing.ServersResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Everything that another side can do wrong. */
@QuarkusTest
@QuarkusTestResource(value = ServersResource.class, initArgs = @ResourceArg(name = "service", value = "alert"))
class RetryTest {
    @Inject
    Outsiders outsiders;

    @Inject
    DeliveryConfig config;

    private final UUID planId = UUID.randomUUID();
    private final Receiver receiver = new Receiver();
    private JsonPath endpoint;

    @BeforeEach
    void connect() {
        outsiders.stopTheClock();
        endpoint = outsiders.webhook(planId, receiver.url("/hook"));
    }

    @AfterEach
    void stop() {
        outsiders.letTheClockGo();
        receiver.close();
    }

    private void tell() {
        outsiders.tell(outsiders.notice(planId));
    }

    /** Lets the clock go on after each failure until the next attempt. */
    private void failTimes(int times) {
        for (int i = 0; i < times; i++) {
            outsiders.awaitAttempts(endpoint, i + 1);
            outsiders.advance(config.retryAfter().get(i));
        }
    }

    @Test
    void triesAgainAfterAFailureWithTheSameIdentifier() {
        receiver.then(answer(500, "down"));
        tell();
        JsonPath failed = outsiders.awaitAttempts(endpoint, 1);
        assertThat(failed.getString("items[0].state")).isEqualTo("PENDING");
        assertThat(failed.getString("items[0].reason")).isEqualTo("REFUSED");
        assertThat(failed.getString("items[0].attempts[0].answer")).isEqualTo("down");
        outsiders.staysAt(receiver, 1);

        outsiders.advance(Duration.ofSeconds(5));

        JsonPath delivered = outsiders.awaitStates(endpoint, "DELIVERED");
        assertThat(Outsiders.statuses(delivered)).containsExactly(500, 200);
        assertThat(receiver.requests())
                .extracting(request -> request.header("webhook-id"))
                .hasSize(2)
                .containsOnly(receiver.requests().get(0).header("webhook-id"));
        assertThat(outsiders.read(endpoint).getString("failingSince")).isNull();
    }

    @Test
    void deliversToWhoComesBackAfterADay() {
        receiver.usually(answer(502, "<html>Bad gateway</html>"));
        tell();
        failTimes(6);
        outsiders.awaitAttempts(endpoint, 7);

        receiver.usually(answer(204, ""));
        outsiders.advance(Duration.ofHours(14));

        assertThat(Outsiders.statuses(outsiders.awaitStates(endpoint, "DELIVERED")))
                .endsWith(502, 204);
    }

    @Test
    void waitsAsLongAsItIsAskedTo() {
        receiver.then(answer(429, "", "Retry-After", "3600"));
        tell();
        outsiders.awaitAttempts(endpoint, 1);

        outsiders.advance(Duration.ofMinutes(59));
        outsiders.staysAt(receiver, 1);
        outsiders.advance(Duration.ofMinutes(1));

        outsiders.awaitStates(endpoint, "DELIVERED");
    }

    @Test
    void switchesAnEndpointOffThatIsGone() {
        receiver.usually(answer(410, "gone"));
        tell();

        outsiders.awaitStates(endpoint, "FAILED");

        JsonPath off = outsiders.read(endpoint);
        assertThat(off.getBoolean("enabled")).isFalse();
        assertThat(off.getString("offReason")).isEqualTo("GONE");
        assertThat(off.getString("offSince")).isNotNull();
        outsiders.advance(Duration.ofSeconds(1));
        tell();
        JsonPath deliveries = outsiders.awaitStates(endpoint, "FAILED", "FAILED");
        assertThat(deliveries.getString("items[0].reason")).isEqualTo("ENDPOINT_OFF");
        outsiders.staysAt(receiver, 1);
    }

    @Test
    void switchesAnEndpointOffOfWhichEveryAttemptFailedForDays() {
        receiver.usually(answer(500, ""));
        tell();
        outsiders.awaitAttempts(endpoint, 1);
        outsiders.advance(Duration.ofDays(5).minusSeconds(1));
        outsiders.awaitAttempts(endpoint, 2);
        assertThat(outsiders.read(endpoint).getBoolean("enabled")).isTrue();

        outsiders.advance(Duration.ofMinutes(5));

        outsiders.awaitStates(endpoint, "FAILED");
        assertThat(outsiders.read(endpoint).getString("offReason")).isEqualTo("FAILING");
    }

    @Test
    void givesUpAfterTheLastOfTheSchedule() {
        receiver.usually(answer(500, ""));
        tell();
        failTimes(9);

        outsiders.awaitStates(endpoint, "FAILED");
        assertThat(outsiders.deliveries(endpoint).getList("items[0].attempts")).hasSize(10);
    }

    @Test
    void followsNoRedirectionToAnInternalAddress() {
        Receiver inside = new Receiver();
        receiver.then(answer(307, "", "Location", inside.url("/latest/meta-data")));
        tell();

        JsonPath failed = outsiders.awaitAttempts(endpoint, 1);

        assertThat(failed.getString("items[0].reason")).isEqualTo("REDIRECTED");
        outsiders.staysAt(inside, 0);
        inside.close();
    }

    @Test
    void takesASlowAnswerForNone() {
        receiver.then((request, exchange) ->
                LockSupport.parkNanos(Duration.ofSeconds(12).toNanos()));
        tell();

        JsonPath failed = outsiders.awaitAttempts(endpoint, 1);

        assertThat(failed.getString("items[0].reason")).isEqualTo("NO_ANSWER");
    }

    @Test
    void readsTheBeginningOfAnEndlessAnswerAlone() {
        receiver.then(RetryTest::talkForEver);
        tell();

        JsonPath delivered = outsiders.awaitStates(endpoint, "DELIVERED");

        assertThat(delivered.getString("items[0].attempts[0].answer")).hasSize(500);
    }

    private static void talkForEver(Receiver.Request request, HttpExchange exchange) throws IOException {
        exchange.sendResponseHeaders(200, 0);
        byte[] garbage = new byte[8192];
        Arrays.fill(garbage, (byte) 'x');
        while (true) {
            exchange.getResponseBody().write(garbage);
        }
    }

    @Test
    void keepsWhatItCanOfAnAnswerOfGarbage() {
        receiver.then(answer(500, "\u0000\u0001 garbage"));
        tell();

        JsonPath failed = outsiders.awaitAttempts(endpoint, 1);

        assertThat(failed.getString("items[0].attempts[0].answer")).isEqualTo("\u0001 garbage");
    }

    @Test
    void letsLaterDeliveriesPassOnceAFailingOneHasHeldThemBackLongEnough() {
        Answer failsTheFirst = (request, exchange) -> answer(
                        request.header("webhook-id")
                                        .equals(receiver.requests().get(0).header("webhook-id"))
                                ? 500
                                : 200,
                        "")
                .to(request, exchange);
        receiver.usually(failsTheFirst);
        tell();
        outsiders.awaitAttempts(endpoint, 1);
        outsiders.advance(Duration.ofSeconds(5));
        outsiders.awaitAttempts(endpoint, 2);
        tell();
        outsiders.staysAt(receiver, 2);

        outsiders.advance(Duration.ofMinutes(10));

        outsiders.awaitStates(endpoint, "DELIVERED", "PENDING");
    }

    @Test
    void sendsAgainWhatFailedSinceThen() {
        receiver.usually(answer(410, ""));
        Notice notice = outsiders.tell(outsiders.notice(planId));
        JsonPath failed = outsiders.awaitStates(endpoint, "FAILED");
        String since = failed.getString("items[0].createdAt");
        resendFailed(since).then().statusCode(409);
        receiver.usually(answer(200, ""));
        switchOn();

        assertThat(resendFailed(since).jsonPath().getInt("count")).isEqualTo(1);

        outsiders.awaitStates(endpoint, "DELIVERED");
        assertThat(receiver.requests().get(1).header("webhook-id"))
                .isEqualTo(notice.id().toString());
    }

    @Test
    void sendsOneAgainThatWasDelivered() {
        tell();
        JsonPath delivered = outsiders.awaitStates(endpoint, "DELIVERED");

        OPERATOR_OF_A
                .given()
                .post("/deliveries/{id}/resend", delivered.getString("items[0].id"))
                .then()
                .statusCode(200);

        outsiders.awaitRequests(receiver, 2);
        outsiders.awaitAttempts(endpoint, 2);
    }

    private Response resendFailed(String since) {
        return OPERATOR_OF_A
                .given()
                .contentType("application/json")
                .body("{\"since\":\"" + since + "\"}")
                .post("/delivery-endpoints/{id}/resend-failed", endpoint.getString("id"));
    }

    private void switchOn() {
        String id = endpoint.getString("id");
        String tag = OPERATOR_OF_A.given().get("/delivery-endpoints/{id}", id).header("ETag");
        OPERATOR_OF_A
                .given()
                .contentType("application/json")
                .header("If-Match", tag)
                .body(Map.of("kind", "WEBHOOK", "name", "Back again", "url", receiver.url("/hook"), "planId", planId))
                .put("/delivery-endpoints/{id}", id)
                .then()
                .statusCode(200);
    }
}
