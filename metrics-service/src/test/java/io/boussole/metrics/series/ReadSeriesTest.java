package io.boussole.metrics.series;

import static io.boussole.testing.TestCaller.ADMIN_OF_B;
import static io.boussole.testing.TestCaller.VIEWER_OF_A;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;

import io.boussole.metrics.Connections;
import io.boussole.metrics.Suite;
import io.boussole.metrics.decoding.HubSpotEvents;
import io.boussole.testing.ServersResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = ServersResource.class, initArgs = @ResourceArg(name = "service", value = "metrics"))
class ReadSeriesTest {
    @Inject
    Connections connections;

    private final String tenant = VIEWER_OF_A.tenant();
    private Suite suite;
    private UUID connection;

    @BeforeEach
    void connect() {
        suite = new Suite();
        connection = connections.add(tenant, "HUBSPOT", null);
    }

    @AfterEach
    void close() {
        suite.close();
    }

    /** The clocks of Paris went forward on 2024-03-31, Kathmandu is 5 hours 45 minutes ahead all year. */
    @Test
    void cutsDaysInTheTimeZoneAskedFor() {
        created(1, "2024-03-30T22:59:59Z");
        created(2, "2024-03-30T23:00:00Z");
        created(3, "2024-03-31T21:59:59Z");
        created(4, "2024-03-31T22:00:00Z");
        awaitOpportunities(4);

        assertThat(days("Europe/Paris")).isEqualTo(Map.of("2024-03-30", "1", "2024-03-31", "2", "2024-04-01", "1"));
        assertThat(days("UTC")).isEqualTo(Map.of("2024-03-30", "2", "2024-03-31", "2"));
        assertThat(days("Asia/Kathmandu")).isEqualTo(Map.of("2024-03-31", "2", "2024-04-01", "2"));
    }

    @Test
    void neverAddsUnlikeCurrencies() {
        won(1, "100.10", "EUR");
        won(2, "200.20", "EUR");
        won(3, "50", "USD");
        won(4, "7", "");
        created(5, "2024-03-30T12:00:00Z");
        awaitOpportunities(5);

        JsonPath revenue = series("SIGNED_REVENUE", "UTC");

        assertThat(revenue.getString("value")).isEqualTo("300.30");
        assertThat(revenue.getLong("sampleSize")).isEqualTo(2);
        assertThat(revenue.getString("days[0].numerator")).isEqualTo("300.30");
        assertThat(revenue.getList("otherCurrencies.currency")).containsExactly(null, "USD");
        assertThat(revenue.getList("otherCurrencies.amount")).containsExactly("7.00", "50.00");
        assertThat(series("AVG_DEAL_VALUE", "UTC").getString("value")).isEqualTo("150.15");
    }

    @Test
    void listsDealsOfNoKnownCreationDateApart() {
        suite.deliver(
                tenant,
                connection,
                "HUBSPOT",
                List.of(HubSpotEvents.deal(9).set("amount", "5", Instant.parse("2024-03-30T12:00:00Z"))));
        created(1, "2024-03-30T12:00:00Z");
        awaitOpportunities(1);

        await().untilAsserted(
                        () -> assertThat(series("OPPORTUNITIES_CREATED", "UTC").getLong("missingCreationDates"))
                                .isEqualTo(1));
        assertThat(series("CLOSE_RATE", "UTC").getString("watermarks[0].lastEventAt"))
                .isEqualTo("2024-03-30T12:00:00Z");
    }

    @Test
    void saysNothingOfAnEmptyPeriod() {
        assertThat(series("CLOSE_RATE", "UTC").getString("value")).isNull();
        assertThat(series("OPPORTUNITIES_CREATED", "UTC").getString("value")).isEqualTo("0");
        assertThat(series("SIGNED_REVENUE", "UTC").getString("value")).isEqualTo("0.00");
        assertThat(series("AVG_DEAL_VALUE", "UTC").getString("value")).isNull();
    }

    @Test
    void namesEveryParameterAtFault() {
        VIEWER_OF_A
                .given()
                .queryParams("from", "soon", "timeZone", "Mars/Olympus", "connectionId", "me")
                .get("/metrics/SIGNED_REVENUE/series")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("errors.pointer", hasItems("?from", "?to", "?timeZone", "?connectionId", "?currency"));
        VIEWER_OF_A
                .given()
                .queryParams("from", "2027-02-01", "to", "2027-01-31")
                .get("/metrics/CLOSE_RATE/series")
                .then()
                .statusCode(400)
                .body("errors[0].code", is("BEFORE_FROM"));
        VIEWER_OF_A
                .given()
                .queryParams("from", "2000-02-01", "to", "2027-01-31")
                .get("/metrics/CLOSE_RATE/series")
                .then()
                .statusCode(400)
                .body("errors[0].code", is("TOO_LONG"));
    }

    @Test
    void answersOnlyWhoMayAsk() {
        created(1, "2024-03-30T12:00:00Z");
        awaitOpportunities(1);

        RestAssured.get("/metrics").then().statusCode(401);
        VIEWER_OF_A.given().get("/metrics/LUCK/series").then().statusCode(404);
        ADMIN_OF_B
                .given()
                .queryParams("from", "2024-03-01", "to", "2024-04-30", "connectionId", connection)
                .get("/metrics/OPPORTUNITIES_CREATED/series")
                .then()
                .statusCode(200)
                .body("value", is("0"), "watermarks.size()", is(0));
    }

    private void created(long deal, String at) {
        suite.deliver(
                tenant, connection, "HUBSPOT", List.of(HubSpotEvents.deal(deal).created(Instant.parse(at))));
    }

    private void won(long dealId, String amount, String currency) {
        Instant at = Instant.parse("2024-03-30T12:00:00Z");
        HubSpotEvents deal = HubSpotEvents.deal(dealId);
        suite.deliver(
                tenant,
                connection,
                "HUBSPOT",
                List.of(
                        deal.set("amount", amount, at),
                        deal.set("deal_currency_code", currency, at),
                        deal.set("dealstage", "closedwon", at),
                        deal.created(at)));
    }

    private void awaitOpportunities(int number) {
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(
                        () -> assertThat(series("OPPORTUNITIES_CREATED", "UTC").getString("value"))
                                .isEqualTo(Integer.toString(number)));
    }

    private Map<String, String> days(String timeZone) {
        return series("OPPORTUNITIES_CREATED", timeZone).<Map<String, String>>getList("days").stream()
                .collect(
                        Collectors.toMap(day -> day.getOrDefault("day", ""), day -> day.getOrDefault("numerator", "")));
    }

    private JsonPath series(String metric, String timeZone) {
        return VIEWER_OF_A
                .given()
                .queryParams("from", "2024-03-01", "to", "2024-04-30", "timeZone", timeZone, "currency", "EUR")
                .queryParam("connectionId", connection)
                .get("/metrics/{metric}/series", metric)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
