package io.boussole.metrics.funnel;

import static io.boussole.testing.TestCaller.VIEWER_OF_A;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.is;

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
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = ServersResource.class, initArgs = @ResourceArg(name = "service", value = "metrics"))
class ReadFunnelTest {
    private static final String TENANT = VIEWER_OF_A.tenant();

    @Inject
    Connections connections;

    /** One deal of the quarter before is won in the quarter, and one of the quarter itself; a year that no other test uses. */
    @Test
    @DisplayName("Row 23: no more comes out of a stage than went in, and the two views are never mixed")
    void keepsCohortsAndPeriodsApart() {
        UUID connection = connections.add(TENANT, "HUBSPOT", "EUR");
        try (Suite suite = new Suite()) {
            suite.deliver(
                    TENANT,
                    connection,
                    "HUBSPOT",
                    List.of(
                            HubSpotEvents.deal(1).created(Instant.parse("2011-03-01T08:00:00Z")),
                            HubSpotEvents.deal(1).set("dealstage", "closedwon", Instant.parse("2011-05-01T08:00:00Z")),
                            HubSpotEvents.deal(2).created(Instant.parse("2011-04-01T08:00:00Z")),
                            HubSpotEvents.deal(2).set("dealstage", "closedwon", Instant.parse("2011-05-02T08:00:00Z")),
                            HubSpotEvents.deal(3).created(Instant.parse("2011-04-02T08:00:00Z"))));
        }
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() ->
                        assertThat(funnel("PERIOD").getInt("stages[5].count")).isEqualTo(2));

        JsonPath cohort = funnel("COHORT");
        assertThat(cohort.getList("stages.stage")).containsExactly("VISIT", "LEAD", "MQL", "SQL", "OPPORTUNITY", "WON");
        assertThat(cohort.getInt("stages[4].count")).isEqualTo(2);
        assertThat(cohort.getInt("stages[5].count")).isEqualTo(1);
        assertThat(cohort.getString("stages[5].conversionRate")).isEqualTo("0.5");
        assertThat(cohort.getInt("stages[5].sampleSize")).isEqualTo(2);
        assertThat(cohort.getInt("stages[5].undecided")).isEqualTo(1);
        assertThat(cohort.getString("view")).isEqualTo("COHORT");
        assertThat(funnel("PERIOD").getString("stages[5].conversionRate")).isEqualTo("1.000000");
    }

    @Test
    void saysWhatItNeeds() {
        VIEWER_OF_A.given().get("/funnel").then().statusCode(400).body("errors[0].code", is("REQUIRED"));
        VIEWER_OF_A
                .given()
                .queryParam("period", "2011-Q5")
                .get("/funnel")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", is("?period"));
        VIEWER_OF_A
                .given()
                .queryParam("planId", UUID.randomUUID())
                .get("/funnel")
                .then()
                .statusCode(404);
    }

    private static JsonPath funnel(String view) {
        return VIEWER_OF_A
                .given()
                .queryParams("period", "2011-Q2", "view", view)
                .get("/funnel")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
