package io.boussole.alert.delivery;

import static io.boussole.testing.TestCaller.OPERATOR_OF_A;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import io.boussole.access.TenantScope;
import io.boussole.alert.delivery.Receiver.Request;
import io.boussole.testing.ServersResource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionalException;
import java.net.http.HttpHeaders;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Verified with the library that the Standard Webhooks specification publishes, which shares no code with the sender. */
@QuarkusTest
@QuarkusTestResource(value = ServersResource.class, initArgs = @ResourceArg(name = "service", value = "alert"))
class WebhookTest {
    @Inject
    Outsiders outsiders;

    @Inject
    NoticeService notices;

    private final UUID planId = UUID.randomUUID();
    private final Receiver receiver = new Receiver();

    @BeforeEach
    void stopTheClock() {
        outsiders.stopTheClock();
    }

    @AfterEach
    void stop() {
        outsiders.letTheClockGo();
        receiver.close();
    }

    private Request received() {
        outsiders.awaitRequests(receiver, 1);
        return receiver.requests().get(0);
    }

    private static void verify(String secret, Request request) throws WebhookVerificationException {
        new Webhook(secret)
                .verify(
                        request.body(),
                        HttpHeaders.of(
                                Map.of(
                                        "webhook-id", List.of(request.header("webhook-id")),
                                        "webhook-timestamp", List.of(request.header("webhook-timestamp")),
                                        "webhook-signature", List.of(request.header("webhook-signature"))),
                                (name, value) -> true));
    }

    @Test
    void isSignedAfterTheStandardWebhooksSpecification() throws WebhookVerificationException {
        JsonPath endpoint = outsiders.webhook(planId, receiver.url("/hook?from=boussole"));

        Notice notice = outsiders.tell(outsiders.notice(planId));

        Request request = received();
        assertThat(request.method()).isEqualTo("POST");
        assertThat(request.path()).isEqualTo("/hook?from=boussole");
        assertThat(request.header("Content-Type")).startsWith("application/json");
        assertThat(request.header("webhook-id")).isEqualTo(notice.id().toString());
        verify(endpoint.getString("secret"), request);
        assertThatThrownBy(() -> verify("whsec_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", request))
                .isInstanceOf(WebhookVerificationException.class);
    }

    @Test
    void carriesTypeTimestampAndTheRecord() {
        outsiders.webhook(planId, receiver.url("/hook"));

        Notice notice = outsiders.tell(outsiders.notice(planId));

        Request request = received();
        assertThat(request.json().fieldNames())
                .toIterable()
                .containsExactly("type", "timestamp", "language", "title", "text", "data");
        assertThat(request.json().path("type").asText()).isEqualTo("corrective_action.opened");
        assertThat(request.json().path("timestamp").asText())
                .isEqualTo(notice.occurredAt().toString());
        assertThat(request.json().path("data").path("title").asText()).isEqualTo("Écoute <b>& relance");
        assertThat(request.json().path("data").path("dueOn").asText()).isEqualTo("2027-02-05");
    }

    /** The person concerned reads French. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | en | Close rate falls short         | Listen to two calls.
            fr | fr | Taux de signature insuffisant  | Écoutez deux appels.
               | fr | Taux de signature insuffisant  | Écoutez deux appels.
            """)
    void saysItInTheLanguageOfTheEndpointElseOfThePerson(
            @Nullable String asked, String language, String title, String lastLine) {
        Map<String, String> members = asked == null ? Map.of() : Map.of("language", asked);
        outsiders.endpoint("WEBHOOK", planId, withUrl(members));

        outsiders.tell(outsiders.notice(planId));

        JsonNode message = received().json();
        assertThat(message.path("language").asText()).isEqualTo(language);
        assertThat(message.path("title").asText()).isEqualTo(title);
        assertThat(message.path("text").asText()).endsWith(lastLine);
    }

    private Map<String, String> withUrl(Map<String, String> members) {
        Map<String, String> all = new HashMap<>(members);
        all.put("url", receiver.url("/hook"));
        return all;
    }

    @Test
    void isSignedWithBothSecretsWhileOneReplacesTheOther() throws WebhookVerificationException {
        JsonPath endpoint = outsiders.webhook(planId, receiver.url("/hook"));
        JsonPath rotated = rotate(endpoint, "{\"overlap\":\"PT1H\"}");

        outsiders.tell(outsiders.notice(planId));

        Request request = received();
        assertThat(request.header("webhook-signature").split(" ", -1)).hasSize(2);
        verify(endpoint.getString("secret"), request);
        verify(rotated.getString("secret"), request);
    }

    @Test
    void isSignedWithTheNewSecretAloneOnceTheOverlapIsOver() {
        JsonPath endpoint = outsiders.webhook(planId, receiver.url("/hook"));
        rotate(endpoint, "{\"overlap\":\"PT0S\"}");

        outsiders.tell(outsiders.notice(planId));

        Request request = received();
        assertThat(request.header("webhook-signature")).doesNotContain(" ");
        assertThatThrownBy(() -> verify(endpoint.getString("secret"), request))
                .isInstanceOf(WebhookVerificationException.class);
    }

    private static JsonPath rotate(JsonPath endpoint, String body) {
        return OPERATOR_OF_A
                .given()
                .contentType("application/json")
                .header("If-Match", "\"1\"")
                .body(body)
                .post("/delivery-endpoints/{id}/rotate-secret", endpoint.getString("id"))
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    @Test
    void isSentOnceHoweverOftenTheNoticeIsEnqueued() {
        JsonPath endpoint = outsiders.webhook(planId, receiver.url("/hook"));
        Notice notice = outsiders.tell(outsiders.notice(planId));
        outsiders.awaitStates(endpoint, "DELIVERED");

        outsiders.tell(notice);

        outsiders.staysAt(receiver, 1);
    }

    @Test
    void isNotSentWhenTheTransactionThatMadeItTrueIsRolledBack() {
        JsonPath endpoint = outsiders.webhook(planId, receiver.url("/hook"));
        Notice notice = outsiders.notice(planId);

        assertThatThrownBy(() -> TenantScope.run(
                        notice.tenantId(),
                        () -> QuarkusTransaction.requiringNew().run(() -> {
                            notices.enqueue(notice);
                            throw new IllegalStateException("something else failed");
                        })))
                .isInstanceOf(IllegalStateException.class);

        outsiders.staysAt(receiver, 0);
        assertThat(outsiders.deliveries(endpoint).getList("items")).isEmpty();
    }

    @Test
    void wantsATransactionToBeEnqueuedIn() {
        assertThatThrownBy(() -> notices.enqueue(outsiders.notice(planId))).isInstanceOf(TransactionalException.class);
    }

    @Test
    void goesToThoseAloneWhoWantItsTypeAndPlan() {
        JsonPath other = outsiders.endpoint(
                "WEBHOOK", planId, Map.of("url", receiver.url("/other"), "noticeTypes", List.of("ALERT_OPENED")));
        JsonPath elsewhere = outsiders.webhook(UUID.randomUUID(), receiver.url("/elsewhere"));
        JsonPath wanting = outsiders.webhook(planId, receiver.url("/wanting"));

        outsiders.tell(outsiders.notice(planId));

        outsiders.awaitStates(wanting, "DELIVERED");
        assertThat(outsiders.deliveries(other).getList("items")).isEmpty();
        assertThat(outsiders.deliveries(elsewhere).getList("items")).isEmpty();
    }

    /** Rows as a process leaves them that is killed while the other side is reading: taken, and nothing said of what came of it. */
    @Test
    void isSentAgainWithTheSameIdentifierWhenTheSenderWasKilled() {
        JsonPath endpoint = outsiders.webhook(planId, receiver.url("/hook"));
        Notice notice = outsiders.notice(planId);
        Duration hold = Duration.ofMinutes(2);
        TenantScope.run(
                notice.tenantId(),
                () -> QuarkusTransaction.requiringNew().run(() -> {
                    notices.enqueue(notice);
                    outsiders.leaveTaken(endpoint, hold);
                }));
        outsiders.staysAt(receiver, 0);

        outsiders.advance(hold);

        assertThat(received().header("webhook-id")).isEqualTo(notice.id().toString());
        JsonPath deliveries = outsiders.awaitStates(endpoint, "DELIVERED");
        assertThat(deliveries.getList("items[0].attempts.number", Integer.class))
                .containsExactly(2);
    }
}
