package io.boussole.metrics.kpi;

import static io.boussole.testing.TestCaller.OPERATOR_OF_A;
import static io.boussole.testing.TestCaller.VIEWER_OF_A;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.notNullValue;

import io.boussole.contracts.plan.PlanChannel;
import io.boussole.contracts.plan.PlanKpi;
import io.boussole.contracts.plan.PlanKpiFormula;
import io.boussole.contracts.plan.PlanPeriod;
import io.boussole.contracts.plan.PlanPublished;
import io.boussole.metrics.Connections;
import io.boussole.metrics.Plans;
import io.boussole.metrics.Suite;
import io.boussole.metrics.decoding.HubSpotEvents;
import io.boussole.testing.ServersResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = ServersResource.class, initArgs = @ResourceArg(name = "service", value = "metrics"))
class NarrowKpisTest {
    private static final String TENANT = VIEWER_OF_A.tenant();
    private static final Instant AT = Instant.parse("2013-02-04T10:00:00Z");

    @Inject
    Connections connections;

    private final UUID planId = UUID.randomUUID();

    @Test
    @DisplayName(
            "Row 34: a tool that the plan does not name for a KPI does not count for it; Row 12: nor another channel")
    void countsWhatThePlanSaysAndNothingElse() {
        UUID connection = connections.add(TENANT, "HUBSPOT", "EUR");
        OPERATOR_OF_A
                .given()
                .contentType("application/json")
                .body(Map.of("ownerIds", Map.of(connection.toString(), List.of("77"))))
                .put("/owners/{member}", "hugo-" + planId)
                .then()
                .statusCode(200)
                .header("ETag", notNullValue());
        try (Suite suite = new Suite()) {
            suite.publish(TENANT, plan());
            deal(suite, connection, 1, "OFFLINE", "77");
            deal(suite, connection, 2, "ORGANIC_SEARCH", "77");
            deal(suite, connection, 3, "offline", "88");
        }

        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(value("all")).isEqualTo("3"));
        assertThat(value("cold")).isEqualTo("2");
        assertThat(value("hugo")).isEqualTo("2");
        assertThat(value("billing")).isEqualTo("0");
        assertThat(value("ratio")).isEqualTo("1");
        assertThat(kpi("nothing").getString("obstacle")).contains("LUCK");
        assertThat(kpi("partners").getString("obstacle")).contains("PARTNERSHIP");
        assertThat(kpi("partners").getString("value")).isNull();
        assertThat(kpi("webinars").getString("obstacle")).contains("EVENT");
        assertThat(kpi("speed").getString("obstacle")).contains("segment");
        assertThat(kpi("all").getString("progress.attainment")).isEqualTo("0.3");
        assertThat(kpi("all").getString("progress.gapToTarget")).isEqualTo("7");
        assertThat(kpi("all").getString("progress.pace")).isEqualTo("BELOW_BAND");
    }

    /** Nothing is open in a tenant's past that would be hidden: the lists answer, whatever there is. */
    @Test
    void listsGhostsAndSegments() {
        VIEWER_OF_A.given().get("/ghost-opportunities").then().statusCode(200).body("items", notNullValue());
        VIEWER_OF_A
                .given()
                .queryParams("from", "2013-01-01", "to", "2013-03-31", "currency", "EUR")
                .get("/segments/performance")
                .then()
                .statusCode(200)
                .body("items", notNullValue());
    }

    private void deal(Suite suite, UUID connection, long id, String source, String owner) {
        HubSpotEvents deal = HubSpotEvents.deal(id);
        suite.deliver(
                TENANT,
                connection,
                "HUBSPOT",
                List.of(
                        deal.created(AT),
                        deal.set("hs_analytics_source", source, AT),
                        deal.set("hubspot_owner_id", owner, AT)));
    }

    /** The first quarter of 2013, long over, with facts of no other test. */
    private PlanPublished plan() {
        PlanPublished some = Plans.aQuarter(planId, 1);
        PlanChannel cold = new PlanChannel(
                "cold-email",
                null,
                "OUTBOUND",
                "PRIMARY",
                null,
                List.of(),
                null,
                List.of("OFFLINE"),
                List.of(),
                null,
                null,
                null,
                null,
                null,
                null);
        return new PlanPublished(
                planId,
                1,
                some.state(),
                some.name(),
                new PlanPeriod(LocalDate.of(2013, 1, 1), LocalDate.of(2013, 3, 31)),
                "EUR",
                some.calendar(),
                null,
                null,
                Map.of(),
                List.of(
                        kpi("all", "OPPORTUNITIES_CREATED", null, null, "CRM", null),
                        kpi("cold", "OPPORTUNITIES_CREATED", "cold-email", null, null, null),
                        kpi("hugo", "OPPORTUNITIES_CREATED", null, "hugo-" + planId, null, null),
                        kpi("billing", "OPPORTUNITIES_CREATED", null, null, "BILLING", null),
                        kpi(
                                "ratio",
                                null,
                                null,
                                null,
                                null,
                                new PlanKpiFormula("OPPORTUNITIES_CREATED", "OPPORTUNITIES_CREATED")),
                        kpi("partners", "PARTNER_LEAD_QUALITY", null, null, null, null),
                        kpi("webinars", "WEBINAR_TO_MEETING", null, null, null, null),
                        ofSegment("speed", "SPEED_TO_LEAD_SHARE", "smb"),
                        kpi("nothing", "LUCK", null, null, null, null)),
                List.of(),
                List.of(),
                some.publishedAt(),
                null,
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(cold),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null,
                null,
                null);
    }

    private static PlanKpi kpi(
            String id,
            @Nullable String metric,
            @Nullable String channel,
            @Nullable String member,
            @Nullable String source,
            @Nullable PlanKpiFormula formula) {
        return kpi(id, metric, channel, null, member, source, formula);
    }

    private static PlanKpi ofSegment(String id, String metric, String segment) {
        return kpi(id, metric, null, segment, null, null, null);
    }

    private static PlanKpi kpi(
            String id,
            @Nullable String metric,
            @Nullable String channel,
            @Nullable String segment,
            @Nullable String member,
            @Nullable String source,
            @Nullable PlanKpiFormula formula) {
        return new PlanKpi(
                id,
                metric,
                null,
                PlanKpi.Direction.HIGHER_IS_BETTER,
                BigDecimal.TEN,
                null,
                null,
                null,
                null,
                null,
                channel,
                segment,
                member,
                false,
                formula,
                null,
                null,
                null,
                null,
                null,
                source,
                List.of());
    }

    private String value(String kpiId) {
        return String.valueOf(kpi(kpiId).getString("value"));
    }

    private JsonPath kpi(String kpiId) {
        return VIEWER_OF_A
                .given()
                .get("/plans/{plan}/kpis/{kpi}", planId, kpiId)
                .then()
                .extract()
                .jsonPath();
    }
}
