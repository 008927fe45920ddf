package io.boussole.metrics.replay;

import static io.boussole.testing.TestCaller.OPERATOR_OF_A;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.boussole.metrics.connection.rest.Connections;
import io.boussole.metrics.decoding.HubSpotEvents;
import io.boussole.metrics.fact.store.ConnectionId;
import io.boussole.testing.ServersResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What users see of events that are old enough to be forgotten: whole ones after 400 days, their identities after 800. */
@QuarkusTest
@QuarkusTestResource(value = ServersResource.class, initArgs = @ResourceArg(name = "service", value = "metrics"))
class ForgetEventsTest {
    @Inject
    RawEventRetention retention;

    @Inject
    Clock clock;

    private String connection = "";
    private Instant now = Instant.EPOCH;

    @BeforeEach
    void connect() {
        connection = Connections.hubSpot(OPERATOR_OF_A).getString("id");
        now = clock.instant();
    }

    @Test
    void keepsFiguresAndReplaysOnlyFromTheDayOnThatIsKept() {
        feed(daysAgo(500), 1).statusCode(200);
        feed(daysAgo(100), 2).statusCode(200);

        forget();

        assertThat(opportunities()).isEqualTo("2");
        replay("{\"reason\":\"all\"}")
                .statusCode(409)
                .body("type", containsString("events-not-kept"))
                .body("detail", containsString(day(400).toString()));
        replay("{\"reason\":\"some\",\"from\":\"" + day(450) + "\"}").statusCode(409);
        replay("{\"reason\":\"some\",\"from\":\"" + day(300) + "\"}").statusCode(202);
        assertThat(opportunities()).isEqualTo("2");
    }

    @Test
    void recognisesAnEventUntilItsIdentityIsForgottenToo() {
        feed(daysAgo(810), 2).statusCode(200).body("applied", equalTo(1));
        feed(daysAgo(790), 1).statusCode(200).body("applied", equalTo(1));

        forget();

        feed(daysAgo(790), 1).body("duplicates", equalTo(1)).body("applied", equalTo(0));
        feed(daysAgo(810), 2).body("duplicates", equalTo(0));
        assertThat(opportunities()).isEqualTo("2");
    }

    @Test
    void unlistsRejectionsWithTheirEvents() {
        feed(daysAgo(810), "[{\\\"subscriptionType\\\":\\\"deal.exploded\\\"}]");
        assertThat(rejections()).isEqualTo(1);

        forget();

        assertThat(rejections()).isZero();
    }

    private void forget() {
        retention.forget(new ConnectionId(OPERATOR_OF_A.tenant(), UUID.fromString(connection)));
    }

    private Instant daysAgo(int days) {
        return now.minus(Duration.ofDays(days));
    }

    private LocalDate day(int daysAgo) {
        return LocalDate.ofInstant(daysAgo(daysAgo), ZoneOffset.UTC);
    }

    /** A deal that was created when its event was received. */
    private ValidatableResponse feed(Instant receivedAt, long deal) {
        String event = HubSpotEvents.deal(deal).created(receivedAt).replace("\"", "\\\"");
        return feed(receivedAt, "[" + event + "]");
    }

    private ValidatableResponse feed(Instant receivedAt, String body) {
        return OPERATOR_OF_A
                .given()
                .contentType(ContentType.JSON)
                .body("{\"deliveries\":[{\"receivedAt\":\"%s\",\"body\":\"%s\"}]}".formatted(receivedAt, body))
                .post("/connections/{id}/events", connection)
                .then();
    }

    private ValidatableResponse replay(String body) {
        return OPERATOR_OF_A
                .given()
                .contentType(ContentType.JSON)
                .body(body)
                .post("/connections/{id}/replays", connection)
                .then();
    }

    private int rejections() {
        return OPERATOR_OF_A
                .given()
                .get("/connections/{id}/rejections", connection)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items")
                .size();
    }

    private String opportunities() {
        return OPERATOR_OF_A
                .given()
                .queryParams("from", day(900).toString(), "to", day(0).toString(), "connectionId", connection)
                .get("/metrics/OPPORTUNITIES_CREATED/series")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getString("value");
    }
}
