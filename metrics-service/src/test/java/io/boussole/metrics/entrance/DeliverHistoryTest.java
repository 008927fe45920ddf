package io.boussole.metrics.entrance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.boussole.metrics.Connections;
import io.boussole.metrics.decoding.HubSpotEvents;
import io.boussole.testing.ServersResource;
import io.boussole.testing.TestCaller;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A tool that is connected and sends what it knows of the past year: over HTTP, through Kafka, into the scores. */
@QuarkusTest
@QuarkusTestResource(value = ServersResource.class, initArgs = @ResourceArg(name = "service", value = "metrics"))
class DeliverHistoryTest {
    private static final TestCaller CALLER = TestCaller.OPERATOR_OF_A;
    private static final String SECRET = io.boussole.metrics.connection.rest.Connections.HUBSPOT_SECRET;

    @Inject
    Connections connections;

    @Inject
    Clock clock;

    private String connection = "";
    private Instant now = Instant.EPOCH;

    @BeforeEach
    void connect() {
        connection =
                io.boussole.metrics.connection.rest.Connections.hubSpot(CALLER).getString("id");
        now = clock.instant();
    }

    @Test
    @DisplayName("Row 39: history lowers no timeliness, what comes late from then on does")
    void tellsHistoryFromWhatIsLate() {
        deliverDeals(1, 60, now.minus(Duration.ofDays(200)));
        JsonPath afterHistory = awaitReceived(60);
        assertThat(afterHistory.getString("timeliness.value")).isNull();
        assertThat(afterHistory.getLong("timeliness.n")).isZero();

        deliverDeals(101, 101, clock.instant());
        assertThat(awaitReceived(61).getString("timeliness.value")).isEqualTo("1.0");

        connections.madeAt(CALLER.tenant(), UUID.fromString(connection), now.minus(Duration.ofDays(3)));
        deliverDeals(102, 104, clock.instant().minus(Duration.ofHours(2)));
        assertThat(awaitReceived(64).getString("timeliness.value")).isEqualTo("0.25");
    }

    private void deliverDeals(int first, int last, Instant createdAt) {
        String body = IntStream.rangeClosed(first, last)
                .mapToObj(deal -> HubSpotEvents.deal(deal).created(createdAt))
                .collect(Collectors.joining(",", "[", "]"));
        Sender.hubSpot(connection, SECRET, clock.instant(), body.getBytes(UTF_8))
                .then()
                .statusCode(202);
    }

    private JsonPath awaitReceived(int events) {
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(scores().getInt("validity.n")).isEqualTo(events));
        return scores();
    }

    private JsonPath scores() {
        return CALLER.given()
                .queryParam("connectionId", connection)
                .get("/data-quality")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .setRootPath("connections[0].scores");
    }
}
