package io.boussole.metrics.predictiveness;

import static io.boussole.testing.TestCaller.ADMIN_OF_B;
import static io.boussole.testing.TestCaller.VIEWER_OF_A;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.boussole.metrics.Connections;
import io.boussole.metrics.Suite;
import io.boussole.metrics.decoding.HubSpotEvents;
import io.boussole.testing.ServersResource;
import io.boussole.testing.TestCaller;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Row 84: a leading metric with its lagged association with signatures. */
@QuarkusTest
@QuarkusTestResource(value = ServersResource.class, initArgs = @ResourceArg(name = "service", value = "metrics"))
class ReadPredictivenessTest {
    /** A Monday. */
    private static final Instant FIRST = Instant.parse("2024-01-01T12:00:00Z");

    private static final int[] CREATED = {5, 1, 4, 2, 6, 1, 3, 5, 2, 6, 1, 4, 3, 6, 2, 5, 1, 3, 4, 6};
    private static final int LAG = 2;

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
    void showsThatOpportunitiesForetellSignaturesTwoWeeksLater() {
        signEachAfterTwoWeeks(CREATED.length);

        predictiveness(VIEWER_OF_A, "OPPORTUNITIES_CREATED", "2024-12-31")
                .statusCode(200)
                .body("metric", is("OPPORTUNITIES_CREATED"))
                .body("target", is("WON"))
                .body("targetMetric", is("WON_COUNT"))
                .body("period", is("week"))
                .body("verdict", is("PROVEN"))
                .body("reason", nullValue())
                .body("lag.periods", is(LAG))
                .body("lag.days", is(14))
                .body("association", is("1"))
                .body("interval.high", is("1"))
                .body("n", is(CREATED.length - LAG))
                .body("lags.size()", is(8));
    }

    /** The week of the newest event is not over, and later ones have not begun: none of them is a week without signatures. */
    @Test
    void readsNoPeriodThatIsNotOver() {
        signEachAfterTwoWeeks(13);

        predictiveness(VIEWER_OF_A, "OPPORTUNITIES_CREATED", "2024-12-31")
                .body("verdict", is("UNPROVEN"))
                .body("reason", is("NOT_ENOUGH_PERIODS"))
                .body("explanation", is("Fewer than 12 pairs of complete periods have a value of both"));
    }

    @Test
    void saysWhenTheMetricIsKnownTooLate() {
        signEachAfterTwoWeeks(13);

        VIEWER_OF_A
                .given()
                .queryParams("target", "WON", "to", "2024-12-31", "lag", 3, "connectionId", connection)
                .get("/metrics/CLOSE_RATE/predictiveness")
                .then()
                .statusCode(200)
                .body("reason", is("KNOWN_TOO_LATE"))
                .body("lag", nullValue());
    }

    @Test
    void readsRetentionByMonth() {
        VIEWER_OF_A
                .given()
                .header("Accept-Language", "fr")
                .queryParams("target", "RETAINED", "period", "month", "connectionId", connection)
                .get("/metrics/NRR/predictiveness?currency=EUR")
                .then()
                .statusCode(200)
                .body("targetMetric", is("LOGO_CHURN"))
                .body("n", is(0))
                .body("lags.size()", is(3))
                .body("explanation", is("Moins de 12 couples de périodes complètes ont une valeur des deux"));
    }

    @Test
    void namesWhatIsWrong() {
        VIEWER_OF_A
                .given()
                .queryParams("target", "LUCK", "lag", 0, "from", "soon")
                .get("/metrics/CALLS_MADE/predictiveness")
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItems("?target", "?lag", "?from"));
        refused("CALLS_MADE", "period=week", 400, "?target");
        refused("CALLS_MADE", "target=WON&period=day", 400, "?period");
        refused("CALLS_MADE", "target=WON&lag=2&maxLag=4", 400, "?maxLag");
        refused("SIGNED_REVENUE", "target=WON", 400, "?currency");
        refused("LUCK", "target=WON", 404, "/metric");
        refused("COVERAGE", "target=WON&currency=EUR", 422, "/metric");
    }

    @Test
    void showsNobodyAnothersFigures() {
        signEachAfterTwoWeeks(CREATED.length);

        predictiveness(ADMIN_OF_B, "OPPORTUNITIES_CREATED", "2024-12-31").body("n", is(0));
    }

    private static void refused(String metric, String query, int status, String pointer) {
        VIEWER_OF_A
                .given()
                .get("/metrics/" + metric + "/predictiveness?" + query)
                .then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("errors.pointer", hasItems(pointer));
    }

    /** The last of the weeks is told of until its end, by an event of the week after. */
    private void signEachAfterTwoWeeks(int weeks) {
        List<String> events = new ArrayList<>();
        long id = 0;
        for (int week = 0; week < weeks; week++) {
            for (int deal = 0; deal < CREATED[week]; deal++) {
                HubSpotEvents told = HubSpotEvents.deal(++id);
                events.add(told.created(FIRST.plus(Duration.ofDays(7L * week))));
                if (week + LAG < weeks) {
                    events.add(told.set("dealstage", "closedwon", FIRST.plus(Duration.ofDays(7L * (week + LAG)))));
                }
            }
        }
        events.add(HubSpotEvents.deal(1).set("amount", "5", FIRST.plus(Duration.ofDays(7L * weeks))));
        suite.deliver(tenant, connection, "HUBSPOT", events);
        long deals = id;
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(count("OPPORTUNITIES_CREATED")).isEqualTo(Long.toString(deals)));
        long signed = events.size() - 1 - deals;
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(count("WON_COUNT")).isEqualTo(Long.toString(signed)));
    }

    private String count(String metric) {
        return VIEWER_OF_A
                .given()
                .queryParams("from", "2024-01-01", "to", "2024-12-31", "connectionId", connection)
                .get("/metrics/{metric}/series", metric)
                .jsonPath()
                .getString("value");
    }

    private ValidatableResponse predictiveness(TestCaller caller, String metric, String to) {
        return caller.given()
                .queryParams("target", "WON", "to", to, "connectionId", connection)
                .get("/metrics/{metric}/predictiveness", metric)
                .then();
    }
}
