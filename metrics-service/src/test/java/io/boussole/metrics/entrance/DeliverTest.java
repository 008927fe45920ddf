package io.boussole.metrics.entrance;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.lessThan;

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
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = ServersResource.class, initArgs = @ResourceArg(name = "service", value = "metrics"))
class DeliverTest {
    private static final TestCaller CALLER = TestCaller.OPERATOR_OF_A;

    @SuppressWarnings("NullAway.Init") // ServersResource gives it.
    TestServers servers;

    private EventsOnTopic topic;

    @BeforeEach
    void readTheTopic() {
        Topics.create(servers.bootstrapServers());
        topic = new EventsOnTopic(servers.bootstrapServers(), Topic.CRM_EVENTS);
    }

    @AfterEach
    void closeTheTopic() {
        topic.close();
    }

    @Test
    void writesEveryEventOfABatchToKafka() {
        String id = Connections.hubSpot(CALLER).getString("id");
        String first = Sender.stageChange(9007199254740993L, "closedwon", 0);
        String second = Sender.stageChange(12, "qualifiedtobuy", 0);

        deliver(id, "[" + first + "," + second + "]").then().statusCode(202).body("received", equalTo(2));

        await().untilAsserted(() -> assertThat(eventsOf(id))
                .extracting(EventsOnTopic.Seen::key)
                .containsExactlyInAnyOrder(key(id, "deal/9007199254740993"), key(id, "deal/12")));
        JsonPath event = JsonPath.from(eventsOf(id).stream()
                .filter(seen -> seen.key().endsWith("/12"))
                .findFirst()
                .orElseThrow()
                .json());
        assertThat(event.getString("body")).isEqualTo(second);
        assertThat(event.getString("source")).isEqualTo("HUBSPOT");
        assertThat(event.getString("unreadable")).isNull();
    }

    @Test
    void givesARepeatedDeliveryTheSameIdentities() {
        String id = Connections.hubSpot(CALLER).getString("id");
        deliver(id, "[" + Sender.stageChange(1, "a", 0) + "," + Sender.stageChange(2, "a", 0) + "]");
        deliver(id, "[" + Sender.stageChange(2, "a", 1) + "," + Sender.stageChange(1, "a", 1) + "]");

        await().untilAsserted(() -> assertThat(eventsOf(id)).hasSize(4));
        assertThat(eventsOf(id).stream().map(EventsOnTopic.Seen::id).distinct()).hasSize(2);
    }

    @Test
    @DisplayName("Section 5: 100 events of HubSpot are taken in time, and are the same events on the next attempt")
    void takesTheLargestBatchOfHubSpot() {
        String id = Connections.hubSpot(CALLER).getString("id");

        for (int attempt = 0; attempt < 2; attempt++) {
            deliver(id, hundred(attempt))
                    .then()
                    .statusCode(202)
                    .body("received", equalTo(100))
                    .time(lessThan(5000L));
        }

        await().untilAsserted(() -> assertThat(eventsOf(id)).hasSize(200));
        assertThat(eventsOf(id).stream().map(EventsOnTopic.Seen::id).distinct()).hasSize(100);
    }

    private static String hundred(int attempt) {
        return IntStream.rangeClosed(1, 100)
                .mapToObj(deal -> Sender.stageChange(deal, "closedwon", attempt))
                .collect(Collectors.joining(",", "[", "]"));
    }

    @Test
    void takesPipedriveWithItsPassword() {
        String id = Connections.pipedrive(CALLER).getString("id");

        Sender.pipedrive(id, Connections.PIPEDRIVE_PASSWORD, Sender.newDeal(5, 1))
                .then()
                .statusCode(202);
        Sender.pipedrive(id, "wrong-password", Sender.newDeal(6, 1)).then().statusCode(401);

        await().untilAsserted(() ->
                assertThat(eventsOf(id)).extracting(EventsOnTopic.Seen::key).containsExactly(key(id, "deal/5")));
    }

    @Test
    void keepsWhatNobodyCanRead() {
        String id = Connections.hubSpot(CALLER).getString("id");

        Sender.hubSpot(id, Connections.HUBSPOT_SECRET, Instant.now(), "{\"é".getBytes(ISO_8859_1))
                .then()
                .statusCode(202)
                .body("unreadable", equalTo(1));
        Sender.hubSpot(id, Connections.HUBSPOT_SECRET, Instant.now(), new byte[0])
                .then()
                .statusCode(202)
                .body("unreadable", equalTo(1));

        await().untilAsserted(() -> assertThat(eventsOf(id))
                .extracting(seen -> JsonPath.from(seen.json()).getString("unreadable"))
                .containsExactlyInAnyOrder("NOT_UTF_8", "NO_EVENTS"));
    }

    @Test
    @DisplayName("an event that is too large is shortened, and those beside it go through")
    void shortensAnEventThatIsTooLarge() {
        String id = Connections.hubSpot(CALLER).getString("id");
        String large = Sender.stageChange(8, "x".repeat(1_000_000), 0);

        for (int attempt = 0; attempt < 2; attempt++) {
            deliver(id, "[" + Sender.stageChange(7, "a", 0) + "," + large + "]")
                    .then()
                    .statusCode(202)
                    .body("received", equalTo(2))
                    .body("unreadable", equalTo(1));
        }

        await().untilAsserted(() -> assertThat(eventsOf(id)).hasSize(4));
        assertThat(eventsOf(id).stream().map(EventsOnTopic.Seen::id).distinct()).hasSize(2);
        JsonPath kept = JsonPath.from(eventsOf(id).stream()
                .filter(seen -> seen.key().endsWith("/8"))
                .findFirst()
                .orElseThrow()
                .json());
        assertThat(kept.getString("unreadable")).isEqualTo("EVENT_TOO_LARGE");
        assertThat(large).startsWith(kept.getString("body"));
        assertThat(kept.getString("body")).hasSizeGreaterThan(1000);
    }

    @Test
    @DisplayName("an identifier that is no identifier, being a megabyte long, becomes a key all the same")
    void shortensAKeyThatIsTooLong() {
        String id = Connections.pipedrive(CALLER).getString("id");
        byte[] body = ("{\"meta\":{\"action\":\"change\",\"entity\":\"deal\",\"id\":\"e\",\"entity_id\":\""
                        + "7".repeat(400_000) + "\"},\"data\":{}}")
                .getBytes(UTF_8);

        Sender.pipedrive(id, Connections.PIPEDRIVE_PASSWORD, body).then().statusCode(202);

        await().untilAsserted(() -> assertThat(eventsOf(id))
                .singleElement()
                .satisfies(seen -> assertThat(seen.key()).hasSizeLessThan(500)));
    }

    @Test
    @DisplayName("whatever the sender would like to be answered in, the answer is given")
    void answersWhateverIsAccepted() {
        String id = Connections.pipedrive(CALLER).getString("id");

        for (String accepted : List.of("text/xml", "application/soap+xml", "image/png", "*/*;q=0.1")) {
            Sender.pipedrive(id, Connections.PIPEDRIVE_PASSWORD, Sender.newDeal(5, 1), "application/json", accepted)
                    .then()
                    .statusCode(202)
                    .contentType("application/json");
        }
        for (String type : List.of("json", "text/xml; charset=nonsense", ";", "multipart/form-data")) {
            Sender.pipedrive(id, Connections.PIPEDRIVE_PASSWORD, Sender.newDeal(5, 1), type, "*/*")
                    .then()
                    .statusCode(202);
        }
    }

    @Test
    void takesAnyContentType() {
        String id = Connections.hubSpot(CALLER).getString("id");
        byte[] body = Sender.stageChange(4, "a", 0).getBytes(UTF_8);

        for (String type :
                List.of("text/plain", "application/x-www-form-urlencoded", "application/json;charset=latin1")) {
            Sender.hubSpot(id, Connections.HUBSPOT_SECRET, Instant.now(), body, type)
                    .then()
                    .statusCode(202);
        }
    }

    @Test
    void takesTheFormerSecretForAWhile() {
        String id = Connections.hubSpot(CALLER).getString("id");
        String next = rotated(id, 0).getString("secret");
        byte[] body = Sender.stageChange(3, "a", 0).getBytes(UTF_8);

        assertThat(Sender.hubSpot(id, next, Instant.now(), body).statusCode()).isEqualTo(202);
        assertThat(Sender.hubSpot(id, Connections.HUBSPOT_SECRET, Instant.now(), body)
                        .statusCode())
                .isEqualTo(202);

        rotated(id, 1);

        assertThat(Sender.hubSpot(id, Connections.HUBSPOT_SECRET, Instant.now(), body)
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void countsWhatCame() {
        String id = Connections.hubSpot(CALLER).getString("id");
        deliver(id, "[" + Sender.stageChange(1, "a", 0) + "," + Sender.stageChange(2, "a", 0) + "]");
        deliver(id, Sender.stageChange(3, "a", 0));

        await().atMost(Duration.ofSeconds(10)).untilAsserted(() -> {
            JsonPath connection = Connections.get(CALLER, id);
            assertThat(connection.getInt("counters.received")).isEqualTo(2);
            assertThat(connection.getInt("counters.accepted")).isEqualTo(3);
            assertThat(connection.getString("counters.lastDeliveryAt")).isNotNull();
        });
    }

    private static Response deliver(String id, String body) {
        return Sender.hubSpot(id, Connections.HUBSPOT_SECRET, Instant.now(), body.getBytes(UTF_8));
    }

    private static String key(String connectionId, String entity) {
        return CALLER.tenant() + "/" + connectionId + "/" + entity;
    }

    private List<EventsOnTopic.Seen> eventsOf(String connectionId) {
        return topic.of(CALLER.tenant()).stream()
                .filter(event -> event.key().contains(connectionId))
                .toList();
    }

    private static JsonPath rotated(String id, int revision) {
        return CALLER.given()
                .header("If-Match", "\"" + revision + "\"")
                .post("/connections/" + id + "/rotate-secret")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
