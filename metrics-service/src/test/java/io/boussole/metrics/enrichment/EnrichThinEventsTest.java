package io.boussole.metrics.enrichment;

import static io.boussole.metrics.enrichment.EnrichmentCalls.AT;
import static io.boussole.metrics.enrichment.EnrichmentCalls.TENANT;
import static io.boussole.metrics.enrichment.EnrichmentCalls.TOKEN;
import static io.boussole.metrics.enrichment.EnrichmentCalls.awaitPending;
import static io.boussole.metrics.enrichment.EnrichmentCalls.hubSpot;
import static io.boussole.metrics.enrichment.EnrichmentCalls.hubSpotDeal;
import static io.boussole.metrics.enrichment.EnrichmentCalls.putToken;
import static io.boussole.metrics.enrichment.EnrichmentCalls.status;
import static io.boussole.testing.TestCaller.OPERATOR_OF_A;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.boussole.metrics.Suite;
import io.boussole.metrics.connection.rest.Connections;
import io.boussole.metrics.decoding.HubSpotEvents;
import io.boussole.metrics.fact.FactId;
import io.boussole.metrics.fact.FactSummary;
import io.boussole.metrics.source.HexSignature;
import io.boussole.testing.ServersResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Vendors are asked for what their events do not say; a server on this machine answers in their formats. */
@QuarkusTest
@QuarkusTestResource(value = ServersResource.class, initArgs = @ResourceArg(name = "service", value = "metrics"))
class EnrichThinEventsTest {
    private static final String SECRET = "webhook-secret-of-the-vendor";
    private static final String DEALS = "97052eb9-e65e-443f-a297-f2d9a4a7f795";

    @Inject
    FactsOfConnections facts;

    private Suite suite;
    private VendorServer vendor;

    @BeforeEach
    void start() {
        suite = new Suite();
        vendor = new VendorServer(TOKEN);
    }

    @AfterEach
    void stop() {
        vendor.close();
        suite.close();
    }

    @Test
    void completesThinDealsOfABatch() {
        String connection = hubSpot();
        putToken(connection, TOKEN, vendor).then().statusCode(204);
        List<String> events = new ArrayList<>();
        for (int deal = 1; deal <= 70; deal++) {
            vendor.holds(Integer.toString(deal), hubSpotDeal(deal, "1500.50"));
            events.add(HubSpotEvents.deal(deal).set("dealstage", "closedwon", AT));
        }

        suite.deliver(TENANT, UUID.fromString(connection), "HUBSPOT", events);

        awaitPending(connection, 0);
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            for (int deal = 1; deal <= 70; deal++) {
                FactSummary summary = facts.summary(connection, Integer.toString(deal));
                assertThat(summary.outcome()).isEqualTo("WON");
                assertThat(summary.amount()).isEqualByComparingTo("1500.50");
                assertThat(summary.currency()).isEqualTo("EUR");
                assertThat(summary.startedAt()).isEqualTo(Instant.parse("2026-12-01T08:00:00Z"));
            }
        });
        assertThat(status(connection).getString("lastSuccessAt")).isNotNull();
        assertThat(vendor.requests())
                .hasSizeBetween(2, 6)
                .allSatisfy(request -> assertThat(request).contains("propertiesWithHistory"));
    }

    /** The vendor's answer says since when each value holds, so what an event said later stays. */
    @Test
    void neverOverridesANewerEvent() {
        String connection = hubSpot();
        vendor.holds("5", hubSpotDeal(5, "1500.50"));
        suite.deliver(
                TENANT,
                UUID.fromString(connection),
                "HUBSPOT",
                List.of(HubSpotEvents.deal(5).set("amount", "9", AT)));
        await().atMost(Duration.ofSeconds(20))
                .until(() -> facts.find(connection, FactId.deal("5")).isPresent());

        putToken(connection, TOKEN, vendor).then().statusCode(204);

        await().atMost(Duration.ofSeconds(20))
                .until(() ->
                        "qualifiedtobuy".equals(facts.summary(connection, "5").stage()));
        assertThat(facts.summary(connection, "5").amount()).isEqualByComparingTo("9");
    }

    @Test
    void readsAttiosRecordsAfterEachOfItsEvents() {
        String connection =
                Connections.create(OPERATOR_OF_A, """
                {"name":"Attio","source":"ATTIO","secret":"%s","options":{"dealsObjectId":"%s"},
                 "stages":{"won":["Won 🎉"],"lost":["Lost"]}}""".formatted(SECRET, DEALS)).getString("id");
        String path = "/v2/objects/" + DEALS + "/records/d1";
        vendor.holds(path, attioDeal("In Progress", "2027-01-10T15:00:00Z"));
        putToken(connection, TOKEN, vendor).then().statusCode(204);

        deliverAttio(connection, "record.created", "k1").then().statusCode(202);
        await().atMost(Duration.ofSeconds(20))
                .until(() -> facts.find(connection, FactId.deal("d1"))
                        .map(deal -> "In Progress"
                                .equals(FactsOfConnections.summaryOf(deal).stage()))
                        .orElse(false));
        assertThat(facts.summary(connection, "d1").amount()).isEqualByComparingTo("4200.5");

        vendor.holds(path, attioDeal("Won 🎉", "2027-01-20T15:00:00Z"));
        deliverAttio(connection, "record.updated", "k2").then().statusCode(202);

        await().atMost(Duration.ofSeconds(20))
                .until(() -> "WON".equals(facts.summary(connection, "d1").outcome()));
        assertThat(facts.summary(connection, "d1").endedAt()).isEqualTo(Instant.parse("2027-01-20T15:00:00Z"));
    }

    @Test
    void takesWhatTwentySignsAndNothingElse() {
        String connection = Connections.create(
                        OPERATOR_OF_A, "{\"name\":\"Twenty\",\"source\":\"TWENTY\",\"secret\":\"" + SECRET + "\"}")
                .getString("id");
        String timestamp = Long.toString(Instant.now().toEpochMilli());
        byte[] body = """
                {"eventName":"opportunity.created","eventDate":"2027-01-12T09:30:00Z","record":{"id":"o-1","stage":"CUSTOMER",
                 "amount":{"amountMicros":1250500000,"currencyCode":"EUR"},"createdAt":"2027-01-04T09:00:00Z"}}""".getBytes(UTF_8);
        String signature = HexSignature.HMAC_SHA_256.sign(SECRET, (timestamp + ":").getBytes(UTF_8), body);

        deliverTwenty(connection, timestamp, signature.replace('a', 'b').replace('0', '1'), body)
                .then()
                .statusCode(401);
        deliverTwenty(connection, timestamp, signature, body).then().statusCode(202);
        deliverTwenty(connection, timestamp, signature, body).then().statusCode(202);

        await().atMost(Duration.ofSeconds(20))
                .until(() -> facts.find(connection, FactId.deal("o-1")).isPresent());
        assertThat(facts.summary(connection, "o-1").amount()).isEqualByComparingTo("1250.5");
        assertThat(facts.summary(connection, "o-1").outcome()).isEqualTo("WON");
    }

    private static Response deliverTwenty(String connection, String timestamp, String signature, byte[] body) {
        return RestAssured.given()
                .contentType(ContentType.JSON)
                .header("X-Twenty-Webhook-Signature", signature)
                .header("X-Twenty-Webhook-Timestamp", timestamp)
                .header("X-Twenty-Webhook-Nonce", "nonce-1")
                .body(body)
                .post("/webhooks/" + connection);
    }

    private static String attioDeal(String stage, String since) {
        return """
                {"data":{"id":{"workspace_id":"w","object_id":"%s","record_id":"d1"},"created_at":"2026-11-21T13:22:49.061281000Z",
                 "values":{"stage":[{"active_from":"%s","status":{"title":"%s"},"attribute_type":"status"}],
                  "value":[{"active_from":"2027-01-05T15:00:00Z","currency_value":4200.5,"currency_code":"USD"}]}}}""".formatted(DEALS, since, stage);
    }

    private static Response deliverAttio(String connection, String type, String key) {
        byte[] body = """
                {"webhook_id":"w","events":[{"event_type":"%s","id":{"workspace_id":"w","object_id":"%s","record_id":"d1"}}]}""".formatted(type, DEALS).getBytes(UTF_8);
        return RestAssured.given()
                .contentType(ContentType.JSON)
                .header("Attio-Signature", HexSignature.HMAC_SHA_256.sign(SECRET, body))
                .header("Idempotency-Key", key)
                .body(body)
                .post("/webhooks/" + connection);
    }
}
