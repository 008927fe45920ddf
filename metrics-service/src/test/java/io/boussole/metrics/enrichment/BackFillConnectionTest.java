package io.boussole.metrics.enrichment;

import static io.boussole.testing.TestCaller.ADMIN_OF_B;
import static io.boussole.testing.TestCaller.OPERATOR_OF_A;
import static io.boussole.testing.TestCaller.VIEWER_OF_A;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import io.boussole.metrics.Suite;
import io.boussole.metrics.connection.rest.Connections;
import io.boussole.metrics.decoding.HubSpotEvents;
import io.boussole.testing.ServersResource;
import io.boussole.testing.TestCaller;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a vendor holds from before its connection existed is read page by page; a server on this machine answers in the vendors' formats. */
@QuarkusTest
@QuarkusTestResource(value = ServersResource.class, initArgs = @ResourceArg(name = "service", value = "metrics"))
class BackFillConnectionTest {
    private static final String TENANT = VIEWER_OF_A.tenant();
    private static final String TOKEN = "pat-eu1-0123456789";
    private static final String DEALS = "/crm/v3/objects/0-3";
    private static final String CONTACTS = "/crm/v3/objects/0-1";
    private static final String ATTIO_DEALS = "97052eb9-e65e-443f-a297-f2d9a4a7f795";

    private Suite suite;
    private VendorServer vendor;

    @BeforeEach
    void start() {
        suite = new Suite();
        vendor = new VendorServer(TOKEN).lists(CONTACTS, List.of());
    }

    @AfterEach
    void stop() {
        vendor.close();
        suite.close();
    }

    /** Three pages; the last ten deals were not touched since before the first day. */
    @Test
    void readsEveryRecordOfTheTimeAskedFor() {
        String connection = hubSpot();
        vendor.lists(DEALS, deals(1, 120));

        JsonPath ordered = order(connection, "{\"from\":\"2027-01-01\"}")
                .then()
                .statusCode(202)
                .header("Location", containsString("/back-fills/"))
                .body("state", equalTo("RUNNING"))
                .body("objects", hasItems("DEAL", "CONTACT"))
                .extract()
                .jsonPath();

        JsonPath done = awaitDone(connection, ordered.getString("id"));
        assertThat(done.getLong("recordsRead")).isEqualTo(120);
        assertThat(done.getLong("eventsPassed")).isEqualTo(110);
        assertThat(done.getString("finishedAt")).isNotNull();
        awaitOpportunities(connection, 110);
        assertThat(vendor.requests())
                .filteredOn(request -> request.startsWith(DEALS + "?"))
                .hasSize(3);
    }

    @Test
    void changesNothingWhereEventsHaveToldItAlreadyOrWhenItIsRepeated() {
        String connection = hubSpot();
        vendor.lists(DEALS, deals(1, 20));
        Instant won = Instant.parse("2027-01-20T10:00:00Z");
        suite.deliver(
                TENANT,
                UUID.fromString(connection),
                "HUBSPOT",
                List.of(
                        HubSpotEvents.deal(5).created(Instant.parse("2027-01-02T08:00:00Z")),
                        HubSpotEvents.deal(5).set("dealstage", "closedwon", won)));

        for (int time = 0; time < 2; time++) {
            JsonPath ordered = order(connection, "{\"from\":\"2020-01-01\",\"objects\":[\"DEAL\"]}")
                    .jsonPath();
            assertThat(awaitDone(connection, ordered.getString("id")).getLong("eventsPassed"))
                    .isEqualTo(20);
            awaitOpportunities(connection, 20);
        }

        await().during(Duration.ofSeconds(1)).atMost(Duration.ofSeconds(10)).untilAsserted(() -> {
            assertThat(value(connection, "OPPORTUNITIES_CREATED")).isEqualTo("20");
            assertThat(value(connection, "WON_COUNT")).isEqualTo("1");
        });
    }

    @Test
    void goesOnWhereItWasAfterFailures() {
        String connection = hubSpot();
        vendor.lists(DEALS, deals(1, 60)).failing(500, 429).neverAnsweringOnce();

        JsonPath ordered = order(connection, "{\"from\":\"2020-01-01\",\"objects\":[\"DEAL\"]}")
                .jsonPath();

        await().atMost(Duration.ofSeconds(20))
                .until(() -> status(connection, ordered.getString("id")).getString("lastError") != null);
        JsonPath done = awaitDone(connection, ordered.getString("id"));
        assertThat(done.getLong("recordsRead")).isEqualTo(60);
        assertThat(done.getString("lastError")).isNull();
        assertThat(vendor.requests())
                .filteredOn(request -> request.contains("after=50"))
                .hasSize(1);
    }

    @Test
    void waitsForAnotherTokenWhenTheOneItHasIsRefused() {
        String connection = hubSpot();
        vendor.lists(DEALS, deals(1, 3)).refusing(true);
        String id = order(connection, "{\"from\":\"2020-01-01\"}").jsonPath().getString("id");

        await().atMost(Duration.ofSeconds(20))
                .until(() -> status(connection, id).getBoolean("waitsForToken"));
        assertThat(status(connection, id).getString("state")).isEqualTo("RUNNING");
        vendor.refusing(false);
        putToken(connection);

        assertThat(awaitDone(connection, id).getLong("recordsRead")).isEqualTo(3);
    }

    @Test
    void readsAttiosRecordsWithTheTimesSinceWhichValuesHold() {
        String connection =
                Connections.create(OPERATOR_OF_A, """
                {"name":"Attio","source":"ATTIO","secret":"webhook-secret-of-the-vendor","options":{"dealsObjectId":"%s"},
                 "stages":{"won":["Won"],"lost":["Lost"]}}""".formatted(ATTIO_DEALS)).getString("id");
        putToken(connection);
        vendor.lists(
                "/v2/objects/" + ATTIO_DEALS + "/records/query",
                IntStream.rangeClosed(1, 130)
                        .mapToObj(BackFillConnectionTest::attioDeal)
                        .toList());

        String id = order(connection, "{\"from\":\"2027-01-01\"}").jsonPath().getString("id");

        JsonPath done = awaitDone(connection, id);
        assertThat(done.getList("objects")).isEqualTo(List.of("DEAL"));
        assertThat(done.getLong("eventsPassed")).isEqualTo(130);
        awaitOpportunities(connection, 130);
        assertThat(value(connection, "WON_COUNT")).isEqualTo("130");
    }

    @Test
    void readsZohosDeals() {
        String connection = Connections.create(OPERATOR_OF_A, """
                {"name":"Zoho","source":"ZOHO","stages":{"won":["Closed Won"],"lost":["Closed Lost"]}}""").getString("id");
        putToken(connection);
        vendor.lists(
                "/crm/v2/Deals",
                IntStream.rangeClosed(1, 230)
                        .mapToObj(BackFillConnectionTest::zohoDeal)
                        .toList());

        String id = order(connection, "{\"from\":\"2027-01-01\",\"to\":\"2027-01-31\"}")
                .jsonPath()
                .getString("id");

        assertThat(awaitDone(connection, id).getLong("eventsPassed")).isEqualTo(230);
        awaitOpportunities(connection, 230);
    }

    @Test
    void readsNoFurtherOnceItIsCancelled() {
        String connection = hubSpot();
        vendor.lists(DEALS, deals(1, 60)).failing(500, 500, 500, 500, 500, 500, 500, 500);
        String id = order(connection, "{\"from\":\"2020-01-01\"}").jsonPath().getString("id");
        order(connection, "{\"from\":\"2020-01-01\"}").then().statusCode(409);

        OPERATOR_OF_A
                .given()
                .post("/connections/{connection}/back-fills/{id}/cancel", connection, id)
                .then()
                .statusCode(200)
                .body("state", equalTo("CANCELLED"));

        VIEWER_OF_A
                .given()
                .get("/connections/{connection}/back-fills", connection)
                .then()
                .statusCode(200)
                .body("items.id", equalTo(List.of(id)))
                .body("items[0].recordsRead", equalTo(0));
        order(connection, "{\"from\":\"2020-01-01\"}").then().statusCode(202);
    }

    @Test
    void saysWhatIsMissingAndWhatCanBeDoneInstead() {
        String withoutToken = Connections.hubSpot(OPERATOR_OF_A).getString("id");
        String pipedrive = Connections.pipedrive(OPERATOR_OF_A).getString("id");
        String connection = hubSpot();

        order(withoutToken, "{\"from\":\"2020-01-01\"}")
                .then()
                .statusCode(409)
                .body("type", containsString("api-token-needed"));
        order(pipedrive, "{\"from\":\"2020-01-01\"}")
                .then()
                .statusCode(409)
                .body("detail", containsString("/imports"))
                .body("detail", containsString("/events"));
        order(connection, "{}").then().statusCode(422).body("errors.pointer", hasItems("/from"));
        order(connection, "{\"from\":\"2027-01-02\",\"to\":\"2027-01-01\",\"objects\":[\"DEAL\",\"CASE\"]}")
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItems("/to", "/objects/1"));
        order(VIEWER_OF_A, connection, "{\"from\":\"2020-01-01\"}").then().statusCode(403);
        order(ADMIN_OF_B, connection, "{\"from\":\"2020-01-01\"}").then().statusCode(404);
        ADMIN_OF_B
                .given()
                .get("/connections/{connection}/back-fills", connection)
                .then()
                .statusCode(404);
        VIEWER_OF_A
                .given()
                .get("/connections/{connection}/back-fills/{id}", connection, UUID.randomUUID())
                .then()
                .statusCode(404);
    }

    private String hubSpot() {
        String connection = Connections.hubSpot(OPERATOR_OF_A).getString("id");
        putToken(connection);
        return connection;
    }

    private void putToken(String connection) {
        OPERATOR_OF_A
                .given()
                .contentType(ContentType.JSON)
                .body("{\"token\":\"%s\",\"baseUrl\":\"%s\"}".formatted(TOKEN, vendor.address()))
                .put("/connections/" + connection + "/api-token")
                .then()
                .statusCode(204);
    }

    private static Response order(String connection, String body) {
        return order(OPERATOR_OF_A, connection, body);
    }

    private static Response order(TestCaller caller, String connection, String body) {
        return caller.given()
                .contentType(ContentType.JSON)
                .body(body)
                .post("/connections/" + connection + "/back-fills");
    }

    private static JsonPath status(String connection, String id) {
        return VIEWER_OF_A
                .given()
                .get("/connections/{connection}/back-fills/{id}", connection, id)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static JsonPath awaitDone(String connection, String id) {
        await().atMost(Duration.ofSeconds(30))
                .until(() -> "DONE".equals(status(connection, id).getString("state")));
        return status(connection, id);
    }

    private static void awaitOpportunities(String connection, int number) {
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() ->
                        assertThat(value(connection, "OPPORTUNITIES_CREATED")).isEqualTo(Integer.toString(number)));
    }

    private static String value(String connection, String metric) {
        return VIEWER_OF_A
                .given()
                .queryParams("from", "2026-01-01", "to", "2027-12-31", "connectionId", connection)
                .get("/metrics/{metric}/series", metric)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getString("value");
    }

    /** Those above 110 were last changed before 2027. */
    private static List<String> deals(int first, int last) {
        return IntStream.rangeClosed(first, last)
                .mapToObj(id -> """
                        {"id":"%d","archived":false,"createdAt":"2026-12-01T08:00:00Z","updatedAt":"%s",
                         "properties":{"amount":"500","deal_currency_code":"EUR","dealstage":"qualifiedtobuy",
                          "createdate":"2026-12-01T08:00:00Z"},
                         "propertiesWithHistory":{"amount":[{"value":"500","timestamp":"2026-12-02T10:00:00Z"}],
                          "dealstage":[{"value":"qualifiedtobuy","timestamp":"2026-12-01T08:00:00Z"}]}}""".formatted(id, id > 110 ? "2026-12-03T10:00:00Z" : "2027-01-10T10:00:00Z"))
                .toList();
    }

    private static String attioDeal(int id) {
        return """
                {"id":{"workspace_id":"w","object_id":"%s","record_id":"d%d"},"created_at":"2026-11-21T13:22:49.061281000Z",
                 "values":{"stage":[{"active_from":"2027-01-20T15:00:00.000000000Z","status":{"title":"Won"},"attribute_type":"status"}],
                  "value":[{"active_from":"2026-12-05T15:00:00Z","currency_value":4200.5,"currency_code":"USD"}]}}""".formatted(ATTIO_DEALS, id);
    }

    private static String zohoDeal(int id) {
        return """
                {"id":"%d","Deal_Name":"Deal","Amount":100,"Stage":"Qualification","Created_Time":"2027-01-04T10:00:00+01:00",
                 "Modified_Time":"2027-01-05T10:00:00+01:00"}""".formatted(id);
    }
}
