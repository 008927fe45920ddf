package io.boussole.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import io.boussole.launcher.Suite;
import io.boussole.launcher.SuiteService;
import io.boussole.system.WebhookReceiver.Message;
import java.net.http.HttpHeaders;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Somebody outside does not answer, or cannot, and the sender dies meanwhile: what there was to tell arrives, under the same identifier. */
class DeliveryKilledTest {
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final Suite suite = SuiteUnderTest.running();
    private final Team team = new Team(suite);
    private final WebhookReceiver receiver = new WebhookReceiver();
    private final JsonNode endpoint = team.tellOutside(receiver.url());

    @AfterEach
    void stop() {
        receiver.close();
    }

    @Test
    void arrivesAfterTheSenderWasKilledWhileItWaited() throws WebhookVerificationException {
        receiver.fallSilent();
        fail();
        Message underWay = first();

        suite.killService(SuiteService.ALERT);
        receiver.comeBack();
        suite.restartService(SuiteService.ALERT);

        awaitAllDelivered();
        assertThat(sameAs(underWay))
                .hasSizeGreaterThan(1)
                .allMatch(again -> again.body().equals(underWay.body()));
    }

    @Test
    void arrivesOnceTheReceiverWorksAgain() throws WebhookVerificationException {
        receiver.breakDown();
        fail();
        Message refused = first();
        await().atMost(PATIENCE).until(() -> sameAs(refused).size() >= 3);

        receiver.comeBack();

        awaitAllDelivered();
    }

    /** The team signs so few that there is something to tell. */
    private void fail() {
        List<Deal> deals = team.deals(80, 10);
        for (int from = 0; from < deals.size(); from += 20) {
            assertThat(team.hubSpot().tell(deals.subList(from, from + 20)).statusCode())
                    .isEqualTo(202);
        }
    }

    private Message first() {
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(10))
                .until(() -> !receiver.messages().isEmpty());
        return receiver.messages().get(0);
    }

    private List<Message> sameAs(Message message) {
        return receiver.messages().stream()
                .filter(each -> each.id().equals(message.id()))
                .toList();
    }

    /** The alert and its action, and all of it signed. */
    private void awaitAllDelivered() throws WebhookVerificationException {
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(team.deliveries(endpoint))
                        .hasSizeGreaterThan(1)
                        .allMatch(delivery -> delivery.path("state").asText().equals("DELIVERED")));
        assertThat(team.alerts("UNDER_PERFORMANCE")).hasSize(1);
        assertThat(identifiers("alert.opened")).hasSize(team.alerts().size());
        assertThat(identifiers("corrective_action.opened"))
                .hasSize(team.correctiveActions().size());
        Webhook standard = new Webhook(endpoint.path("secret").asText());
        for (Message message : receiver.messages()) {
            standard.verify(message.body(), HttpHeaders.of(message.signedHeaders(), (name, value) -> true));
        }
    }

    private List<String> identifiers(String type) {
        return receiver.messages().stream()
                .filter(message -> message.type().equals(type))
                .map(Message::id)
                .distinct()
                .toList();
    }
}
