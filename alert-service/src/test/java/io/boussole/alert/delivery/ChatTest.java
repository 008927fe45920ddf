package io.boussole.alert.delivery;

import static io.boussole.alert.delivery.Receiver.answer;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.boussole.alert.delivery.Receiver.Request;
import io.boussole.http.Text;
import io.boussole.testing.ServersResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Slack's and Teams' incoming webhooks: their formats, and what their answers mean. */
@QuarkusTest
@QuarkusTestResource(value = ServersResource.class, initArgs = @ResourceArg(name = "service", value = "alert"))
class ChatTest {
    private static final String EVIL = "<!channel> *Acme* & <https://evil.example|click> [here](https://evil.example)";

    @Inject
    Outsiders outsiders;

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

    private Notice evilNotice() {
        Notice plain = outsiders.notice(planId);
        return new Notice(
                plain.id(),
                plain.type(),
                plain.tenantId(),
                planId,
                plain.subjectId(),
                plain.occurredAt(),
                plain.recipient(),
                new Text(EVIL, EVIL),
                new Text("First\nSecond", "Première\nDeuxième"),
                plain.dueOn(),
                plain.record());
    }

    private Request received() {
        outsiders.awaitRequests(receiver, 1);
        return receiver.requests().get(0);
    }

    @Test
    void tellsSlackInBlocksThatNothingCanBeSmuggledInto() {
        JsonPath endpoint = outsiders.endpoint("SLACK", planId, Map.of("url", receiver.url("/services/T0/B0/secret")));

        outsiders.tell(evilNotice());

        JsonNode payload = received().json();
        assertThat(payload.path("text").asText())
                .startsWith("&lt;!channel&gt; *Acme* &amp; &lt;https")
                .doesNotContain("<");
        assertThat(payload.path("blocks").findValuesAsText("type")).doesNotContain("mrkdwn");
        JsonNode header = payload.path("blocks").path(0);
        assertThat(header.path("type").asText()).isEqualTo("header");
        assertThat(header.path("text").path("type").asText()).isEqualTo("plain_text");
        assertThat(header.path("text").path("text").asText()).isEqualTo(EVIL);
        assertThat(payload.path("blocks").path(1).path("text").path("text").asText())
                .isEqualTo("Première\nDeuxième");
        assertThat(payload.path("blocks")
                        .path(2)
                        .path("elements")
                        .path(0)
                        .path("text")
                        .asText())
                .isEqualTo("Claire Morel, pour le 5 février 2027");
        outsiders.awaitStates(endpoint, "DELIVERED");
    }

    @Test
    void takesNothingButOkOfSlackForDelivered() {
        receiver.usually(answer(200, "invalid_payload"));
        JsonPath endpoint = outsiders.endpoint("SLACK", planId, Map.of("url", receiver.url("/services/T0/B0/secret")));

        outsiders.tell(outsiders.notice(planId));

        JsonPath failed = outsiders.awaitAttempts(endpoint, 1);
        assertThat(failed.getString("items[0].reason")).isEqualTo("NOT_UNDERSTOOD");
        assertThat(failed.getString("items[0].attempts[0].answer")).isEqualTo("invalid_payload");
    }

    @Test
    void showsOfAChatsAddressTheHostAlone() {
        JsonPath endpoint = outsiders.endpoint("SLACK", planId, Map.of("url", receiver.url("/services/T0/B0/secret")));

        assertThat(endpoint.getString("url")).isEqualTo("https://localhost/…");
        assertThat(outsiders.read(endpoint).prettify()).doesNotContain("/services/");
    }

    @Test
    void tellsTeamsInAnAdaptiveCardWithoutMarkdown() {
        receiver.usually(answer(202, ""));
        JsonPath endpoint = outsiders.endpoint(
                "TEAMS", planId, Map.of("url", receiver.url("/workflows/1/triggers/manual"), "language", "en"));

        outsiders.tell(evilNotice());

        JsonNode payload = received().json();
        assertThat(payload.path("type").asText()).isEqualTo("message");
        JsonNode attachment = payload.path("attachments").path(0);
        assertThat(attachment.path("contentType").asText()).isEqualTo("application/vnd.microsoft.card.adaptive");
        JsonNode card = attachment.path("content");
        assertThat(card.path("type").asText()).isEqualTo("AdaptiveCard");
        assertThat(card.path("body").findValuesAsText("type")).containsOnly("RichTextBlock", "TextRun");
        assertThat(card.path("body").findValues("inlines"))
                .extracting(inlines -> inlines.path(0).path("text").asText())
                .containsExactly(EVIL, "First", "Second", "Claire Morel, by February 5, 2027");
        outsiders.awaitStates(endpoint, "DELIVERED");
    }

    @Test
    void takesASuccessWithAnErrorInItForAFailureOfTeams() {
        receiver.usually(answer(
                200, "Webhook message delivery failed with error: Microsoft Teams endpoint returned HTTP error 429"));
        JsonPath endpoint = outsiders.endpoint("TEAMS", planId, Map.of("url", receiver.url("/webhookb2/1")));

        outsiders.tell(outsiders.notice(planId));

        assertThat(outsiders.awaitAttempts(endpoint, 1).getString("items[0].reason"))
                .isEqualTo("NOT_UNDERSTOOD");
    }
}
