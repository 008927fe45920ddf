package io.boussole.metrics.intake;

import static io.boussole.testing.TestCaller.ADMIN_OF_B;
import static io.boussole.testing.TestCaller.OPERATOR_OF_A;
import static io.boussole.testing.TestCaller.VIEWER_OF_A;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.boussole.contracts.Topic;
import io.boussole.contracts.crm.DeliveredEvent;
import io.boussole.messaging.Event;
import io.boussole.metrics.Connections;
import io.boussole.metrics.Suite;
import io.boussole.metrics.decoding.HubSpotEvents;
import io.boussole.testing.ServersResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = ServersResource.class, initArgs = @ResourceArg(name = "service", value = "metrics"))
class TakeEventsTest {
    private static final String TENANT = VIEWER_OF_A.tenant();
    private static final Instant AT = Instant.parse("2025-05-12T09:30:00Z");

    @Inject
    Connections connections;

    private Suite suite;
    private UUID connection;

    @BeforeEach
    void connect() {
        suite = new Suite();
        connection = connections.add(TENANT, "HUBSPOT", "EUR");
    }

    @AfterEach
    void close() {
        suite.close();
    }

    @Test
    void countsADeliveryThatComesTwiceOnce() {
        List<String> events = new ArrayList<>();
        for (int deal = 0; deal < 300; deal++) {
            events.add(HubSpotEvents.deal(deal).created(AT));
        }

        suite.deliver(TENANT, connection, "HUBSPOT", events);
        suite.deliver(TENANT, connection, "HUBSPOT", events);
        suite.deliver(
                TENANT, connection, "HUBSPOT", List.of(HubSpotEvents.deal(1000).created(AT)));

        awaitOpportunities(301);
    }

    @Test
    void keepsWhatItDoesNotUnderstandWithItsReason() {
        String unknown = "{\"subscriptionType\":\"deal.exploded\",\"objectId\":7,\"occurredAt\":1747042200000}";
        suite.deliver(TENANT, connection, "HUBSPOT", List.of(unknown, unknown, "no\u0000json"));

        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(
                        () -> assertThat(rejections(200).getList("items")).hasSize(2));
        assertThat(rejections(200).getList("items.code")).containsExactlyInAnyOrder("UNKNOWN_EVENT_TYPE", "UNREADABLE");
        assertThat(rejections(200).getList("items.reason")).contains("Unknown event type deal.exploded");
        assertThat(rejections(200).getList("items.body")).containsExactlyInAnyOrder(unknown, "no\u0000json");
        JsonPath first = rejections(1);
        assertThat(first.getList("items")).hasSize(1);
        assertThat(first.getString("nextPageToken")).isNotBlank();
    }

    @Test
    void keepsAnUnreadableDeliveryThatHasNoText() {
        suite.send(new Event<>(
                "e",
                Topic.CRM_EVENTS,
                TENANT,
                TENANT + "/x",
                AT,
                new DeliveredEvent(connection, "HUBSPOT", "raw-1", AT, null, "NOT_UTF_8")));

        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() ->
                        assertThat(rejections(10).getString("items[0].detail")).isEqualTo("NOT_UTF_8"));
        assertThat(rejections(10).getString("items[0].body")).isNull();
    }

    @Test
    void showsRejectionsToOperatorsOfTheTenantOnly() {
        OPERATOR_OF_A
                .given()
                .get("/connections/{id}/rejections", connection)
                .then()
                .statusCode(200);
        VIEWER_OF_A
                .given()
                .get("/connections/{id}/rejections", connection)
                .then()
                .statusCode(403);
        ADMIN_OF_B
                .given()
                .get("/connections/{id}/rejections", connection)
                .then()
                .statusCode(404);
        OPERATOR_OF_A
                .given()
                .get("/connections/{id}/rejections", UUID.randomUUID())
                .then()
                .statusCode(404);
        OPERATOR_OF_A
                .given()
                .get("/connections/{id}/rejections?pageSize=0", connection)
                .then()
                .statusCode(400);
        OPERATOR_OF_A
                .given()
                .get("/connections/{id}/rejections?pageToken=x", connection)
                .then()
                .statusCode(400);
    }

    @Test
    void leavesTestTrafficOutOfEveryFigure() {
        String button =
                "{\"eventId\":1,\"subscriptionType\":\"deal.creation\",\"objectId\":123,\"changeSource\":\"CRM\","
                        + "\"changeFlag\":\"NEW\",\"occurredAt\":1747042200000}";

        suite.deliver(
                TENANT,
                connection,
                "HUBSPOT",
                List.of(button, HubSpotEvents.deal(124).created(AT)));

        awaitOpportunities(1);
        assertThat(rejections(10).getList("items")).isEmpty();
    }

    @Test
    void readsDealsAgainWhenTheStagesOfTheirConnectionChange() {
        HubSpotEvents deal = HubSpotEvents.deal(1);
        suite.deliver(TENANT, connection, "HUBSPOT", List.of(deal.created(AT), deal.set("dealstage", "7f3a-uuid", AT)));
        awaitOpportunities(1);
        assertThat(deal("1").getString("outcome")).isEqualTo("OPEN");

        connections.changeWonStages(TENANT, connection, List.of("7f3a-uuid"));

        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(deal("1").getString("outcome")).isEqualTo("WON"));
        assertThat(series("CLOSE_RATE").getString("value")).isEqualTo("1");
    }

    @Test
    void countsMergedDealsOnceAcrossPartitions() {
        List<String> events = List.of(
                HubSpotEvents.deal(1).created(AT),
                HubSpotEvents.deal(2).created(AT),
                HubSpotEvents.deal(1).set("amount", "6000", AT),
                HubSpotEvents.deal(1).absorbs(2, 3, AT.plusSeconds(60)),
                HubSpotEvents.deal(2).set("dealstage", "closedwon", AT),
                HubSpotEvents.deal(4).created(AT));
        for (String event : events) {
            suite.deliver(TENANT, connection, "HUBSPOT", List.of(event));
        }

        awaitOpportunities(2);
        await().untilAsserted(() -> assertThat(deal("3").getString("amount")).isEqualTo("6000.00"));
        await().untilAsserted(() -> assertThat(deal("3").getString("outcome")).isEqualTo("WON"));
        assertThat(deal("1").getString("mergedInto")).isEqualTo("3");
        assertThat(series("SIGNED_REVENUE").getString("value")).isEqualTo("6000.00");
    }

    private void awaitOpportunities(int number) {
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(series("OPPORTUNITIES_CREATED").getString("value"))
                        .isEqualTo(Integer.toString(number)));
    }

    private JsonPath series(String metric) {
        return VIEWER_OF_A
                .given()
                .queryParams("from", "2025-05-01", "to", "2025-05-31", "currency", "EUR", "connectionId", connection)
                .get("/metrics/{metric}/series", metric)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private JsonPath deal(String dealId) {
        return VIEWER_OF_A
                .given()
                .get("/deals/{connection}/{deal}", connection, dealId)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private JsonPath rejections(int pageSize) {
        return OPERATOR_OF_A
                .given()
                .queryParam("pageSize", pageSize)
                .get("/connections/{id}/rejections", connection)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
