package io.boussole.metrics.entrance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.boussole.contracts.Topic;
import io.boussole.localservers.Topics;
import io.boussole.metrics.connection.rest.Connections;
import io.boussole.testing.EventsOnTopic;
import io.boussole.testing.ServersResource;
import io.boussole.testing.TestCaller;
import io.boussole.testing.TestServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** HubSpot waits five seconds and comes again; Pipedrive waits ten, and loses what it was going to say. */
@QuarkusTest
@QuarkusTestResource(value = ServersResource.class, initArgs = @ResourceArg(name = "service", value = "metrics"))
class KafkaDownTest {
    private static final TestCaller CALLER = TestCaller.OPERATOR_OF_A;
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Path JOURNAL = Path.of("target/test-journal");

    @SuppressWarnings("NullAway.Init") // ServersResource gives it.
    TestServers servers;

    private String hubSpot = "";
    private String pipedrive = "";
    private String salesforce = "";

    @BeforeEach
    void deliverWhileKafkaIsThere() {
        Topics.create(servers.bootstrapServers());
        hubSpot = Connections.hubSpot(CALLER).getString("id");
        pipedrive = Connections.pipedrive(CALLER).getString("id");
        salesforce = Connections.create(CALLER, "{\"name\":\"S\",\"source\":\"SALESFORCE\",\"secret\":\"a-secret\"}")
                .getString("id");
        assertThat(toHubSpot(1).statusCode()).isEqualTo(202);
        assertThat(toSalesforce("04lA").asString()).contains("<Ack>true</Ack>");
        assertThat(toPipedrive(1).statusCode()).isEqualTo(202);
        servers.killBroker();
    }

    @AfterEach
    void bringKafkaBack() {
        servers.restartBroker();
    }

    @Test
    void answersInTimeAndLosesNothingItHasTaken() {
        assertInTime(() -> toHubSpot(2), 503);
        Response unacknowledged = toSalesforce("04lB");
        assertThat(unacknowledged.statusCode()).isEqualTo(503);
        assertThat(unacknowledged.asString()).doesNotContain("<Ack>");
        assertInTime(() -> toPipedrive(2), 202);
        assertInTime(() -> toPipedrive(3), 202);
        assertThat(waiting()).isEqualTo(2);

        servers.restartBroker();

        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(waiting()).isZero());
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(toHubSpot(2).statusCode()).isEqualTo(202));
        try (EventsOnTopic topic = new EventsOnTopic(servers.bootstrapServers(), Topic.CRM_EVENTS)) {
            await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
                assertThat(deals(topic, pipedrive)).containsExactlyInAnyOrder("deal/1", "deal/2", "deal/3");
                assertThat(deals(topic, hubSpot)).containsExactlyInAnyOrder("deal/1", "deal/2");
            });
        }
    }

    private static void assertInTime(Supplier<Response> delivery, int status) {
        Response response = delivery.get();

        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(Duration.ofMillis(response.time())).isLessThan(PATIENCE);
        if (status == 503) {
            assertThat(response.header("Retry-After")).isEqualTo("10");
        }
    }

    private Response toHubSpot(int deal) {
        byte[] body = Sender.stageChange(deal, "a", 0).getBytes(UTF_8);
        return Sender.hubSpot(hubSpot, Connections.HUBSPOT_SECRET, Instant.now(), body);
    }

    private Response toPipedrive(int deal) {
        return Sender.pipedrive(pipedrive, Connections.PIPEDRIVE_PASSWORD, Sender.newDeal(deal, 1));
    }

    private Response toSalesforce(String notification) {
        return Sender.plain(
                        OutboundMessages.of("00D200000000Zx9EAC", notification).getBytes(UTF_8))
                .post("/webhooks/" + salesforce + "?secret=a-secret");
    }

    private static long waiting() {
        try (Stream<Path> files = Files.list(JOURNAL)) {
            return files.filter(file -> file.toString().endsWith(".delivery")).count();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Each deal once, however often its event was written. */
    private static List<String> deals(EventsOnTopic topic, String connectionId) {
        String prefix = CALLER.tenant() + "/" + connectionId + "/";
        return topic.of(CALLER.tenant()).stream()
                .map(EventsOnTopic.Seen::key)
                .filter(key -> key.startsWith(prefix))
                .map(key -> key.substring(prefix.length()))
                .distinct()
                .toList();
    }
}
