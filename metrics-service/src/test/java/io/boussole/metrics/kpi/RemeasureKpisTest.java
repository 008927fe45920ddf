package io.boussole.metrics.kpi;

import static io.boussole.testing.TestCaller.ADMIN_OF_B;
import static org.assertj.core.api.Assertions.assertThat;

import io.boussole.access.TenantScope;
import io.boussole.contracts.plan.PlanKpi;
import io.boussole.contracts.plan.PlanPublished;
import io.boussole.metrics.Plans;
import io.boussole.metrics.plan.PlanService;
import io.boussole.testing.ServersResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = ServersResource.class, initArgs = @ResourceArg(name = "service", value = "metrics"))
class RemeasureKpisTest {
    private static final String TENANT = ADMIN_OF_B.tenant();

    @Inject
    PlanService plans;

    private final UUID planId = UUID.randomUUID();
    private final String metric =
            "M" + UUID.randomUUID().toString().replace("-", "").toUpperCase(Locale.ROOT);

    @Test
    @DisplayName("Row 89: a new version of a metric makes the KPIs due that are measured by it, and no others")
    void aNewVersionMakesItsKpisDue() {
        publish();
        assertThat(kpi("own").getBoolean("measured")).isFalse();

        send(body("\"id\":\"" + metric + "\",", "MEETINGS_HELD"))
                .post("/metrics")
                .then()
                .statusCode(201);
        long created = kpi("own").getLong("revision");
        assertThat(kpi("own").getInt("definition.version")).isEqualTo(1);
        assertThat(kpi("shipped").getLong("revision")).isEqualTo(1);

        send(body("", "MQL_COUNT"))
                .header("If-Match", "\"1\"")
                .put("/metrics/" + metric)
                .then()
                .statusCode(200);
        assertThat(kpi("own").getLong("revision")).isEqualTo(created + 1);
        assertThat(kpi("own").getInt("definition.version")).isEqualTo(2);
        assertThat(kpi("shipped").getLong("revision")).isEqualTo(1);
    }

    private static RequestSpecification send(String body) {
        return ADMIN_OF_B.given().contentType("application/json").body(body);
    }

    private static String body(String start, String to) {
        return "{" + start + "\"labelEn\":\"Ours\",\"labelFr\":\"La nôtre\",\"formula\":{\"type\":\"RATIO\","
                + "\"of\":{\"metric\":\"OPPORTUNITIES_CREATED\"},\"to\":{\"metric\":\"" + to + "\"}}}";
    }

    private void publish() {
        PlanPublished some = Plans.aQuarter(planId, 1);
        PlanPublished plan = new PlanPublished(
                planId,
                1,
                some.state(),
                some.name(),
                some.period(),
                "EUR",
                some.calendar(),
                null,
                null,
                some.seasonality(),
                List.of(kpi("own", metric), kpi("shipped", "MQL_COUNT")),
                List.of(),
                List.of(),
                some.publishedAt());
        var unused = TenantScope.call(TENANT, () -> plans.take(TENANT, plan));
    }

    private static PlanKpi kpi(String id, String name) {
        return new PlanKpi(
                id, name, null, PlanKpi.Direction.HIGHER_IS_BETTER, null, null, null, null, null, null, null);
    }

    private JsonPath kpi(String kpiId) {
        return ADMIN_OF_B
                .given()
                .get("/plans/{plan}/kpis/{kpi}", planId, kpiId)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
