package io.boussole.metrics.series;

import static io.boussole.testing.TestCaller.VIEWER_OF_A;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.hasItems;

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
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = ServersResource.class, initArgs = @ResourceArg(name = "service", value = "metrics"))
class ReadTableTest {
    @Inject
    Connections connections;

    private final String tenant = VIEWER_OF_A.tenant();
    private Suite suite;
    private UUID connection;

    @BeforeEach
    void connect() {
        suite = new Suite();
        connection = connections.add(tenant, "HUBSPOT", "EUR");
    }

    @AfterEach
    void close() {
        suite.close();
    }

    @Test
    void readsSeveralMetricsByWeekAndOwner() {
        won(1, "2024-03-03T12:00:00Z", "100", "ann");
        won(2, "2024-03-04T12:00:00Z", "200", "ann");
        won(3, "2024-03-10T23:30:00Z", "400", "bob");
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() ->
                        assertThat(table("week", "owner").getList("series")).hasSize(4));

        JsonPath table = table("week", "owner");

        assertThat(table.getList("series.metric"))
                .containsExactly("SIGNED_REVENUE", "SIGNED_REVENUE", "WIN_RATE", "WIN_RATE");
        assertThat(table.getList("series.group.owner")).containsExactly("ann", "bob", "ann", "bob");
        assertThat(table.getList("series.value")).containsExactly("300.00", "400.00", "1", "1");
        assertThat(table.getList("series[0].buckets.start")).containsExactly("2024-03-01", "2024-03-04", "2024-03-11");
        assertThat(table.getList("series[0].buckets.complete")).containsExactly(false, true, false);
        assertThat(table.getList("series[0].buckets.value")).containsExactly("100.00", "200.00", "0.00");
        assertThat(table.getList("series[1].buckets.value")).containsExactly("0.00", "0.00", "400.00");
        assertThat(table.getString("series[2].interval.low")).isEqualTo("0.34238");
        assertThat(table.getString("series[2].view")).isEqualTo("PERIOD");
    }

    /** A fiscal year that begins in February has its quarters from February, May, August and November. */
    @Test
    void cutsQuartersOfTheFiscalYear() {
        won(1, "2024-01-31T12:00:00Z", "100", "ann");
        won(2, "2024-02-01T12:00:00Z", "200", "ann");

        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            JsonPath table = VIEWER_OF_A
                    .given()
                    .queryParams("metrics", "WON_COUNT", "from", "2023-11-01", "to", "2024-04-30")
                    .queryParams("granularity", "quarter", "fiscalYearStart", "2", "connection", connection)
                    .get("/series")
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            assertThat(table.getList("series[0].buckets.start")).containsExactly("2023-11-01", "2024-02-01");
            assertThat(table.getList("series[0].buckets.value")).containsExactly("1", "1");
            assertThat(table.getList("series[0].buckets.complete")).containsExactly(true, true);
        });
    }

    @Test
    void refusesWhatItCannotAnswer() {
        VIEWER_OF_A
                .given()
                .queryParams("metrics", "SIGNED_REVENUE", "from", "soon", "to", "2024-03-12", "granularity", "hour")
                .queryParams("groupBy", "owner,mood,source", "fiscalYearStart", "13", "asOf", "x")
                .get("/series")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body(
                        "errors.pointer",
                        hasItems("?from", "?currency", "?granularity", "?groupBy", "?fiscalYearStart", "?asOf"));
        VIEWER_OF_A
                .given()
                .queryParams("metrics", "LUCK", "from", "2024-03-01", "to", "2024-03-12")
                .get("/series")
                .then()
                .statusCode(400)
                .body("errors[0].code", org.hamcrest.Matchers.is("UNKNOWN_METRIC"));
    }

    private JsonPath table(String granularity, String groupBy) {
        return VIEWER_OF_A
                .given()
                .queryParams("metrics", "SIGNED_REVENUE,WIN_RATE", "from", "2024-03-01", "to", "2024-03-12")
                .queryParams("currency", "EUR", "timeZone", "Europe/Paris", "connection", connection)
                .queryParams("granularity", granularity, "groupBy", groupBy)
                .get("/series")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private void won(long dealId, String day, String amount, String owner) {
        Instant at = Instant.parse(day);
        HubSpotEvents deal = HubSpotEvents.deal(dealId);
        suite.deliver(
                tenant,
                connection,
                "HUBSPOT",
                List.of(
                        deal.created(at),
                        deal.set("amount", amount, at),
                        deal.set("hubspot_owner_id", owner, at),
                        deal.set("dealstage", "closedwon", at)));
    }
}
