package io.boussole.metrics.kpi;

import static io.boussole.testing.TestCaller.ADMIN_OF_B;
import static io.boussole.testing.TestCaller.VIEWER_OF_C;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.endsWith;

import io.boussole.metrics.Connections;
import io.boussole.metrics.Plans;
import io.boussole.metrics.Suite;
import io.boussole.metrics.decoding.HubSpotEvents;
import io.boussole.metrics.decoding.PipedriveBodies;
import io.boussole.testing.ServersResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = ServersResource.class, initArgs = @ResourceArg(name = "service", value = "metrics"))
class MeasureAPlanTest {
    private static final String TENANT = VIEWER_OF_C.tenant();
    private static final Instant FIRST_DAY = Instant.parse("2027-01-04T10:00:00Z");

    @Inject
    Connections connections;

    private Suite suite;
    private UUID planId;

    @BeforeEach
    void publishAPlan() {
        suite = new Suite();
        planId = UUID.randomUUID();
        suite.publish(TENANT, Plans.aQuarter(planId, 1));
    }

    @AfterEach
    void close() {
        suite.close();
    }

    @Test
    void answersTheFourMetricsOfAQuarter() {
        UUID hubSpot = connections.add(TENANT, "HUBSPOT", "EUR");
        UUID pipedrive = connections.add(TENANT, "PIPEDRIVE", null);

        List<String> history = hubSpotHistory();
        Collections.shuffle(history, new Random(7));
        suite.deliver(TENANT, hubSpot, "HUBSPOT", history);
        suite.deliver(TENANT, hubSpot, "HUBSPOT", history.subList(0, 50));
        suite.deliver(TENANT, pipedrive, "PIPEDRIVE", pipedriveHistory());

        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() ->
                        assertThat(kpi("opportunities").getString("value")).isEqualTo("80"));
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(
                        () -> assertThat(kpi("closing").getString("value")).isEqualTo("0.125"));
        JsonPath closing = kpi("closing");
        assertThat(closing.getLong("sampleSize")).isEqualTo(80);
        assertThat(closing.getLong("undecided")).isEqualTo(50);
        assertThat(closing.getString("definition.formula"))
                .isEqualTo("number of CREATED_THEN_WON / number of OPPORTUNITY_CREATED");
        JsonPath revenue = kpi("revenue");
        assertThat(revenue.getString("value")).isEqualTo("54000.00");
        assertThat(revenue.getString("currency")).isEqualTo("EUR");
        assertThat(revenue.getLong("missingAmounts")).isEqualTo(1);
        assertThat(revenue.getString("otherCurrencies[0].currency")).isEqualTo("USD");
        assertThat(kpi("deal-value").getString("value")).isEqualTo("6750.00");
        assertThat(kpi("no-show").getBoolean("measured")).isTrue();
        assertThat(kpi("closing-inbound").getBoolean("measured")).isFalse();
        assertThat(kpi("closing-inbound").getString("obstacle")).contains("inbound");
    }

    @Test
    void stopsWithTheClosingOfThePlan() {
        suite.publish(TENANT, Plans.closed(planId, 2));
        suite.publish(TENANT, Plans.aQuarter(planId, 1));

        await().untilAsserted(
                        () -> assertThat(kpi("closing").getLong("planVersion")).isEqualTo(2));
    }

    @Test
    void showsAPlanToNobodyElse() {
        await().untilAsserted(() -> assertThat(kpi("closing").getString("unit")).isEqualTo("SHARE"));

        ADMIN_OF_B.given().get("/plans/{id}/kpis", planId).then().statusCode(404);
        ADMIN_OF_B
                .given()
                .get("/plans/{id}/kpis/closing", planId)
                .then()
                .statusCode(404)
                .body("type", endsWith("plan-not-found"));
        VIEWER_OF_C.given().get("/plans/{id}/kpis/nothing", planId).then().statusCode(404);
        VIEWER_OF_C.given().get("/plans/no-uuid/kpis").then().statusCode(404);
        assertThat(VIEWER_OF_C
                        .given()
                        .get("/plans/{id}/kpis", planId)
                        .then()
                        .statusCode(200)
                        .extract()
                        .<String>path("items.kpiId.join(' ')"))
                .isEqualTo("revenue closing deal-value opportunities no-show closing-inbound");
    }

    /** 79 deals in January: 10 won (1 in dollars, 1 without amount), 20 lost, the rest open. */
    private static List<String> hubSpotHistory() {
        List<String> events = new ArrayList<>();
        for (int deal = 0; deal < 79; deal++) {
            HubSpotEvents of = HubSpotEvents.deal(100 + deal);
            Instant created = FIRST_DAY.plus(Duration.ofHours(deal));
            events.add(of.created(created));
            if (deal < 9) {
                events.add(of.set("dealstage", "closedwon", created.plusSeconds(86_400)));
                events.add(of.set("deal_currency_code", deal == 0 ? "USD" : "EUR", created));
                if (deal != 1) {
                    events.add(of.set("amount", "7000", created));
                }
            } else if (deal < 29) {
                events.add(of.set("dealstage", "closedlost", created.plusSeconds(86_400)));
            }
        }
        return events;
    }

    private static List<String> pipedriveHistory() {
        PipedriveBodies deal = PipedriveBodies.open(1, FIRST_DAY).worth("5000.00");
        return List.of(
                deal.v2("create", FIRST_DAY),
                deal.wonAt(FIRST_DAY.plusSeconds(7200)).v2("change", FIRST_DAY.plusSeconds(7201)));
    }

    private JsonPath kpi(String kpiId) {
        return VIEWER_OF_C
                .given()
                .get("/plans/{plan}/kpis/{kpi}", planId, kpiId)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
