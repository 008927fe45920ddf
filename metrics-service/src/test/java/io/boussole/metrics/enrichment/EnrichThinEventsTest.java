package io.boussole.metrics.enrichment;

import static io.boussole.testing.TestCaller.ADMIN_OF_B;
import static io.boussole.testing.TestCaller.OPERATOR_OF_A;
import static io.boussole.testing.TestCaller.VIEWER_OF_A;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.boussole.access.TenantScope;
import io.boussole.metrics.Suite;
import io.boussole.metrics.connection.rest.Connections;
import io.boussole.metrics.database.Database;
import io.boussole.metrics.decoding.HubSpotEvents;
import io.boussole.metrics.fact.Fact;
import io.boussole.metrics.fact.FactId;
import io.boussole.metrics.fact.FactSummary;
import io.boussole.metrics.fact.store.ConnectionId;
import io.boussole.metrics.fact.store.FactReadService;
import io.boussole.metrics.source.HexSignature;
import io.boussole.testing.ServersResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Vendors are asked for what their events do not say; a server on this machine answers in their formats. */
@QuarkusTest
@QuarkusTestResource(value = ServersResource.class, initArgs = @ResourceArg(name = "service", value = "metrics"))
class EnrichThinEventsTest {
    private static final String TENANT = VIEWER_OF_A.tenant();
    private static final String TOKEN = "pat-eu1-0123456789";
    private static final Instant AT = Instant.parse("2027-01-12T09:30:00.123Z");
    private static final String SECRET = "webhook-secret-of-the-vendor";
    private static final String DEALS = "97052eb9-e65e-443f-a297-f2d9a4a7f795";

    @Inject
    FactReadService facts;

    @Inject
    Database database;

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
        putToken(connection, TOKEN).then().statusCode(204);
        List<String> events = new ArrayList<>();
        for (int deal = 1; deal <= 70; deal++) {
            vendor.holds(Integer.toString(deal), hubSpotDeal(deal, "1500.50"));
            events.add(HubSpotEvents.deal(deal).set("dealstage", "closedwon", AT));
        }

        suite.deliver(TENANT, UUID.fromString(connection), "HUBSPOT", events);

        awaitPending(connection, 0);
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            for (int deal = 1; deal <= 70; deal++) {
                FactSummary summary = summary(connection, Integer.toString(deal));
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
                .until(() -> fact(connection, FactId.deal("5")).isPresent());

        putToken(connection, TOKEN).then().statusCode(204);

        await().atMost(Duration.ofSeconds(20))
                .until(() -> "qualifiedtobuy".equals(summary(connection, "5").stage()));
        assertThat(summary(connection, "5").amount()).isEqualByComparingTo("9");
    }

    @Test
    void asksAgainAfterFailuresAndTellsOfThem() {
        String connection = hubSpot();
        vendor.holds("5", hubSpotDeal(5, "1500.50")).failing(500, 429).neverAnsweringOnce();
        putToken(connection, TOKEN).then().statusCode(204);

        suite.deliver(
                TENANT,
                UUID.fromString(connection),
                "HUBSPOT",
                List.of(HubSpotEvents.deal(5).created(AT)));

        await().atMost(Duration.ofSeconds(20)).until(() -> status(connection).getString("lastError") != null);
        assertThat(status(connection).getInt("pending")).isEqualTo(1);
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(
                        () -> assertThat(summary(connection, "5").amount()).isEqualByComparingTo("1500.50"));
        assertThat(vendor.requests()).hasSizeGreaterThanOrEqualTo(4);
        awaitPending(connection, 0);
        assertThat(status(connection).getString("lastError")).isNull();
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 403})
    void stopsWhenTheTokenIsRefusedUntilThereIsAnotherOne(int status) throws InterruptedException {
        String connection = hubSpot();
        vendor.holds("5", hubSpotDeal(5, "1500.50")).failing(status);
        putToken(connection, TOKEN).then().statusCode(204);
        suite.deliver(
                TENANT,
                UUID.fromString(connection),
                "HUBSPOT",
                List.of(HubSpotEvents.deal(5).created(AT)));

        await().atMost(Duration.ofSeconds(20)).until(() -> status(connection).getBoolean("stopped"));
        assertThat(status(connection).getString("lastError"))
                .contains(Integer.toString(status))
                .doesNotContain(TOKEN);
        int asked = vendor.requests().size();
        Thread.sleep(1_500);
        assertThat(vendor.requests()).hasSize(asked);

        putToken(connection, TOKEN).then().statusCode(204);

        awaitPending(connection, 0);
        assertThat(status(connection).getBoolean("stopped")).isFalse();
    }

    @Test
    void asksForWhatIsGoneOnce() throws InterruptedException {
        String connection = hubSpot();
        putToken(connection, TOKEN).then().statusCode(204);

        suite.deliver(
                TENANT,
                UUID.fromString(connection),
                "HUBSPOT",
                List.of(HubSpotEvents.deal(404).created(AT)));

        await().atMost(Duration.ofSeconds(20)).until(() -> !vendor.requests().isEmpty());
        awaitPending(connection, 0);
        Thread.sleep(1_000);
        assertThat(vendor.requests()).hasSize(1);
        assertThat(summary(connection, "404").counted()).isTrue();
    }

    /** A deal that has no amount in the CRM either is not asked for over and over. */
    @Test
    void doesNotAskAgainForWhatIsNotThere() throws InterruptedException {
        String connection = hubSpot();
        vendor.holds("5", hubSpotDeal(5, ""));
        putToken(connection, TOKEN).then().statusCode(204);

        suite.deliver(
                TENANT,
                UUID.fromString(connection),
                "HUBSPOT",
                List.of(HubSpotEvents.deal(5).created(AT)));

        await().atMost(Duration.ofSeconds(20))
                .until(() -> fact(connection, FactId.deal("5")).isPresent()
                        && "qualifiedtobuy".equals(summary(connection, "5").stage()));
        Thread.sleep(1_500);
        assertThat(vendor.requests()).hasSize(1);
    }

    @Test
    void readsAttiosRecordsAfterEachOfItsEvents() {
        String connection =
                Connections.create(OPERATOR_OF_A, """
                {"name":"Attio","source":"ATTIO","secret":"%s","options":{"dealsObjectId":"%s"},
                 "stages":{"won":["Won 🎉"],"lost":["Lost"]}}""".formatted(SECRET, DEALS)).getString("id");
        String path = "/v2/objects/" + DEALS + "/records/d1";
        vendor.holds(path, attioDeal("In Progress", "2027-01-10T15:00:00Z"));
        putToken(connection, TOKEN).then().statusCode(204);

        deliverAttio(connection, "record.created", "k1").then().statusCode(202);
        await().atMost(Duration.ofSeconds(20))
                .until(() -> fact(connection, FactId.deal("d1"))
                        .map(deal -> "In Progress".equals(summaryOf(deal).stage()))
                        .orElse(false));
        assertThat(summary(connection, "d1").amount()).isEqualByComparingTo("4200.5");

        vendor.holds(path, attioDeal("Won 🎉", "2027-01-20T15:00:00Z"));
        deliverAttio(connection, "record.updated", "k2").then().statusCode(202);

        await().atMost(Duration.ofSeconds(20))
                .until(() -> "WON".equals(summary(connection, "d1").outcome()));
        assertThat(summary(connection, "d1").endedAt()).isEqualTo(Instant.parse("2027-01-20T15:00:00Z"));
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
                .until(() -> fact(connection, FactId.deal("o-1")).isPresent());
        assertThat(summary(connection, "o-1").amount()).isEqualByComparingTo("1250.5");
        assertThat(summary(connection, "o-1").outcome()).isEqualTo("WON");
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

    @Test
    void neverShowsATokenAndForgetsIt() {
        String connection = hubSpot();
        putToken(connection, TOKEN).then().statusCode(204);

        String shown = VIEWER_OF_A
                .given()
                .get("/connections/" + connection + "/enrichment")
                .asString();
        assertThat(shown).contains("\"tokenSet\":true").doesNotContain(TOKEN);
        assertThat(VIEWER_OF_A.given().get("/connections/" + connection).asString())
                .doesNotContain(TOKEN);

        OPERATOR_OF_A
                .given()
                .delete("/connections/" + connection + "/api-token")
                .then()
                .statusCode(204);
        assertThat(status(connection).getBoolean("tokenSet")).isFalse();
    }

    @Test
    void forgetsTheTokenOfAConnectionThatIsDeleted() {
        String connection = hubSpot();
        putToken(connection, TOKEN).then().statusCode(204);
        assertThat(tokensOf(connection)).isEqualTo(1);
        String tag = OPERATOR_OF_A.given().get("/connections/" + connection).header("ETag");

        OPERATOR_OF_A
                .given()
                .header("If-Match", tag)
                .delete("/connections/" + connection)
                .then()
                .statusCode(204);

        assertThat(tokensOf(connection)).isZero();
    }

    private int tokensOf(String connection) {
        return TenantScope.call(
                TENANT,
                () -> database.query(
                                "select 1 from enrichment_access where connection_id = ?",
                                parameters -> parameters.put(UUID.fromString(connection)),
                                row -> 1)
                        .size());
    }

    @Test
    void refusesWhatIsNoTokenOrNoSourceToAsk() {
        String connection = hubSpot();
        putToken(connection, "with space").then().statusCode(422).body("errors[0].pointer", equalTo("/token"));
        VIEWER_OF_A
                .given()
                .contentType(ContentType.JSON)
                .body("{\"token\":\"" + TOKEN + "\"}")
                .put("/connections/" + connection + "/api-token")
                .then()
                .statusCode(403);
        ADMIN_OF_B
                .given()
                .get("/connections/" + connection + "/enrichment")
                .then()
                .statusCode(404);
        putToken(Connections.pipedrive(OPERATOR_OF_A).getString("id"), TOKEN)
                .then()
                .statusCode(409);
    }

    private String hubSpot() {
        return Connections.hubSpot(OPERATOR_OF_A).getString("id");
    }

    private Response putToken(String connection, String token) {
        return OPERATOR_OF_A
                .given()
                .contentType(ContentType.JSON)
                .body("{\"token\":\"%s\",\"baseUrl\":\"%s\"}".formatted(token, vendor.address()))
                .put("/connections/" + connection + "/api-token");
    }

    private static JsonPath status(String connection) {
        return VIEWER_OF_A
                .given()
                .get("/connections/" + connection + "/enrichment")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static void awaitPending(String connection, int pending) {
        await().atMost(Duration.ofSeconds(20))
                .until(() -> status(connection).getInt("pending") == pending
                        && status(connection).getString("lastSuccessAt") != null);
    }

    private Optional<Fact> fact(String connection, FactId id) {
        return TenantScope.call(TENANT, () -> facts.find(new ConnectionId(TENANT, UUID.fromString(connection)), id));
    }

    private FactSummary summary(String connection, String deal) {
        return summaryOf(fact(connection, FactId.deal(deal)).orElseThrow());
    }

    private static FactSummary summaryOf(Fact fact) {
        return Objects.requireNonNull(fact.reading()).summary();
    }

    private static String hubSpotDeal(int id, String amount) {
        return """
                {"id":"%d","archived":false,"createdAt":"2026-12-01T08:00:00Z","updatedAt":"2027-01-10T10:00:00Z",
                 "properties":{"amount":"%s","deal_currency_code":"EUR","dealstage":"qualifiedtobuy","createdate":"2026-12-01T08:00:00Z"},
                 "propertiesWithHistory":{"amount":[{"value":"%s","timestamp":"2027-01-09T10:00:00Z"}],
                  "dealstage":[{"value":"qualifiedtobuy","timestamp":"2026-12-01T08:00:00Z"}]}}""".formatted(id, amount, amount);
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
