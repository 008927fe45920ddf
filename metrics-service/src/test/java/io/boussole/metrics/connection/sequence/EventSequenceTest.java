package io.boussole.metrics.connection.sequence;

import static io.boussole.testing.TestCaller.ADMIN_OF_B;
import static io.boussole.testing.TestCaller.OPERATOR_OF_A;
import static io.boussole.testing.TestCaller.VIEWER_OF_A;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.hasItems;

import io.boussole.contracts.Topic;
import io.boussole.contracts.crm.DeliveredEvent;
import io.boussole.messaging.Event;
import io.boussole.metrics.Suite;
import io.boussole.metrics.connection.rest.Connections;
import io.boussole.testing.ServersResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Senders that number their events show which ones are missing. */
@QuarkusTest
@QuarkusTestResource(value = ServersResource.class, initArgs = @ResourceArg(name = "service", value = "metrics"))
class EventSequenceTest {
    private static final String TENANT = VIEWER_OF_A.tenant();
    private static final Instant AT = Instant.parse("2015-01-10T08:00:00Z");

    private Suite suite;

    @BeforeEach
    void start() {
        suite = new Suite();
    }

    @AfterEach
    void stop() {
        suite.close();
    }

    @Test
    void showsMissingRangesAndClosesThemWithLateEvents() {
        String connection = cloudEvents("\"sequenceMember\":\"/sequence\"");
        deliver(connection, 1, AT);
        deliver(connection, 2, AT.plusSeconds(1));
        deliver(connection, 6, AT.plusSeconds(2));

        awaitGaps(connection, "3-5");
        JsonPath shown = sequence(connection);
        assertThat(shown.getString("member")).isEqualTo("/sequence");
        assertThat(shown.getLong("missing")).isEqualTo(3);
        assertThat(shown.getLong("runs[0].first")).isEqualTo(1);
        assertThat(shown.getLong("runs[0].last")).isEqualTo(6);

        feed(connection, 4);
        awaitGaps(connection, "3-3", "5-5");
        deliver(connection, 3, AT.plusSeconds(3));
        deliver(connection, 5, AT.plusSeconds(4));
        deliver(connection, 5, AT.plusSeconds(5));
        awaitGaps(connection);
    }

    @Test
    void beginsAnewWhenTheSenderCountsFromTheBeginning() {
        String connection = cloudEvents("\"sequenceMember\":\"/sequence\"");
        deliver(connection, 70, AT);
        deliver(connection, 72, AT.plusSeconds(1));
        awaitGaps(connection, "71-71");

        deliver(connection, 1, "anew", AT.plus(Duration.ofDays(1)));
        deliver(connection, 2, "anew", AT.plus(Duration.ofDays(1)).plusSeconds(1));

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() ->
                        assertThat(sequence(connection).getList("runs.last")).isEqualTo(List.of(2, 72)));
        awaitGaps(connection, "71-71");
    }

    @Test
    void readsTheNumberFromAHeaderOfTheDelivery() {
        String connection = cloudEvents("\"sequenceHeader\":\"CE-Sequence\"");
        for (int number : List.of(7, 9)) {
            RestAssured.given()
                    .contentType(ContentType.JSON)
                    .header("Authorization", "Bearer numbering-secret")
                    .header("ce-sequence", number)
                    .body(body(number, "header"))
                    .post("/webhooks/" + connection)
                    .then()
                    .statusCode(202);
        }

        awaitGaps(connection, "8-8");
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(VIEWER_OF_A
                                .given()
                                .queryParams("from", "2015-01-01", "to", "2015-01-31", "connectionId", connection)
                                .get("/metrics/OPPORTUNITIES_CREATED/series")
                                .jsonPath()
                                .getString("value"))
                        .isEqualTo("2"));
    }

    @Test
    void isEmptyForSendersThatNumberNothing() {
        String connection = Connections.hubSpot(OPERATOR_OF_A).getString("id");

        assertThat(sequence(connection).getList("runs")).isEmpty();
        assertThat(sequence(connection).getLong("missing")).isZero();
        ADMIN_OF_B.given().get("/connections/{id}/sequence", connection).then().statusCode(404);
    }

    @Test
    void refusesWhatNamesNoHeaderOrMember() {
        OPERATOR_OF_A
                .given()
                .contentType(ContentType.JSON)
                .body(
                        "{\"name\":\"n\",\"source\":\"HUBSPOT\",\"options\":{\"sequenceHeader\":\"a b\",\"sequenceMember\":\"x\"}}")
                .post("/connections")
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItems("/options/sequenceHeader", "/options/sequenceMember"));
    }

    private static String cloudEvents(String option) {
        return Connections.create(
                        OPERATOR_OF_A,
                        "{\"name\":\"numbered\",\"source\":\"CLOUDEVENTS\",\"secret\":\"numbering-secret\",\"defaultCurrency\":\"EUR\","
                                + "\"options\":{" + option + "}}")
                .getString("id");
    }

    private void deliver(String connection, long number, Instant receivedAt) {
        deliver(connection, number, "first", receivedAt);
    }

    private void deliver(String connection, long number, String round, Instant receivedAt) {
        String key = round + "-" + number;
        suite.send(new Event<>(
                UUID.randomUUID().toString(),
                Topic.CRM_EVENTS,
                TENANT,
                TENANT + "/" + connection + "/deal",
                receivedAt,
                new DeliveredEvent(
                        UUID.fromString(connection), "CLOUDEVENTS", key, receivedAt, body(number, round), null)));
    }

    private static void feed(String connection, long number) {
        OPERATOR_OF_A
                .given()
                .contentType(ContentType.JSON)
                .body("{\"deliveries\":[{\"receivedAt\":\"2026-11-01T09:00:00Z\",\"body\":\"%s\"}]}"
                        .formatted(body(number, "first").replace("\"", "\\\"")))
                .post("/connections/{id}/events", connection)
                .then()
                .statusCode(200);
    }

    private static String body(long number, String round) {
        return """
                {"specversion":"1.0","id":"%s-%d","source":"/own","type":"io.boussole.deal.created.v1","time":"2015-01-09T08:00:00Z",\
                "sequence":"%d","data":{"id":"d-%d"}}""".formatted(round, number, number, number);
    }

    private static void awaitGaps(String connection, String... expected) {
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            JsonPath shown = sequence(connection);
            assertThat(shown.getList("runs.gaps.flatten().collect { it.from + '-' + it.to }", String.class))
                    .containsExactly(expected);
            assertThat(shown.getList("runs")).isNotEmpty();
        });
    }

    private static JsonPath sequence(String connection) {
        return VIEWER_OF_A
                .given()
                .get("/connections/{id}/sequence", connection)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
