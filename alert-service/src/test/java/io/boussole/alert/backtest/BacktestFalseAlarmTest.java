package io.boussole.alert.backtest;

import static io.boussole.testing.TestCaller.EDITOR_OF_A;
import static io.boussole.testing.TestCaller.VIEWER_OF_A;
import static org.assertj.core.api.Assertions.assertThat;

import io.boussole.alert.PlanFixture;
import io.boussole.alert.Suite;
import io.boussole.testing.ServersResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = ServersResource.class, initArgs = @ResourceArg(name = "service", value = "alert"))
class BacktestFalseAlarmTest {
    @Inject
    Suite suite;

    @Test
    void knowsTheAlertsThatPeopleHaveCalledFalse() {
        PlanFixture plan = PlanFixture.aPlan();
        suite.publish(EDITOR_OF_A, plan.published());
        suite.observe(EDITOR_OF_A, ClosingQuarter.of(plan, PlanFixture.CLOSING, PlanFixture.end(), List.of()));
        suite.evaluation(EDITOR_OF_A, plan.id(), PlanFixture.CLOSING, 1);
        String alertId = suite.alerts(EDITOR_OF_A, plan.id()).getString("items[0].id");
        EDITOR_OF_A
                .given()
                .contentType("application/json")
                .header(
                        "If-Match",
                        EDITOR_OF_A.given().get("/alerts/{id}", alertId).getHeader("ETag"))
                .body(Map.of("reason", "FALSE_ALARM", "comment", "A mistake in the CRM"))
                .post("/alerts/{id}/resolve", alertId)
                .then()
                .statusCode(200);

        JsonPath answer = VIEWER_OF_A
                .given()
                .contentType("application/json")
                .body(Map.of("planId", plan.id(), "kpiId", PlanFixture.CLOSING, "planIds", List.of(plan.id())))
                .post("/rules/backtest")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();

        assertThat(answer.getInt("plans[0].old.calledFalse")).isEqualTo(1);
        assertThat(answer.getString("plans[0].old.firings[0].alert.id")).isEqualTo(alertId);
        assertThat(answer.getString("plans[0].old.firings[0].alert.resolution")).isEqualTo("FALSE_ALARM");
        assertThat(answer.getString("summary")).contains("Of its 1 alert people have called 1 false.");
    }
}
