package io.boussole.alert.outcome;

import static io.boussole.testing.TestCaller.ADMIN_OF_B;
import static io.boussole.testing.TestCaller.EDITOR_OF_A;
import static io.boussole.testing.TestCaller.OPERATOR_OF_A;
import static org.assertj.core.api.Assertions.assertThat;

import io.boussole.alert.PlanFixture;
import io.boussole.alert.Suite;
import io.boussole.testing.ServersResource;
import io.boussole.testing.TestCaller;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = ServersResource.class, initArgs = @ResourceArg(name = "service", value = "alert"))
class ErrorBudgetTest {
    @Inject
    Suite suite;

    @Test
    void addsUpWhatThePlansRulesMayCost() {
        PlanFixture plan = PlanFixture.aPlan();
        suite.publish(EDITOR_OF_A, plan.published());
        suite.observe(EDITOR_OF_A, plan.closing(1, 10, 80));
        suite.evaluation(EDITOR_OF_A, plan.id(), PlanFixture.CLOSING, 1);

        JsonPath budget = budget(EDITOR_OF_A, plan);

        int rules = budget.getList("rules").size();
        assertThat(rules).isPositive();
        assertThat(budget.getDouble("expectedFalseAlarms")).isPositive();
        assertThat(budget.getInt("alarms")).isEqualTo(1);
        assertThat(budget.getInt("falseAlarms")).isZero();
        assertThat(budget.getInt("rules.find { it.kpiId == 'closing' }.alarms")).isEqualTo(1);
        assertThat(budget.getInt("rules.find { it.kpiId == 'closing' }.episodes"))
                .isEqualTo(1);
    }

    @Test
    void countsNoRuleThatCannotAlarmAndNothingForOneThatHasNotJudgedYet() {
        PlanFixture plan = PlanFixture.aPlan();
        suite.publish(EDITOR_OF_A, plan.published());
        suite.observe(EDITOR_OF_A, plan.closing(1, 20, 80));
        suite.observe(EDITOR_OF_A, plan.revenue(1, "24000"));
        suite.evaluation(EDITOR_OF_A, plan.id(), PlanFixture.CLOSING, 1);
        suite.evaluation(EDITOR_OF_A, plan.id(), PlanFixture.REVENUE, 1);

        JsonPath budget = budget(EDITOR_OF_A, plan);

        assertThat(budget.getList("rules.kpiId", String.class))
                .containsExactly(PlanFixture.CLOSING, PlanFixture.OPPORTUNITIES);
        assertThat(budget.getDouble("expectedFalseAlarms")).isEqualTo(0.1);
        assertThat(budget.getDouble("spent")).isEqualTo(0.05);
        assertThat(budget.getInt("rules.find { it.kpiId == 'opportunities' }.episodes"))
                .isZero();
    }

    @Test
    void countsNoRuleThatIsSwitchedOff() {
        PlanFixture plan = PlanFixture.aPlan();
        suite.publish(EDITOR_OF_A, plan.published());
        suite.observe(EDITOR_OF_A, plan.closing(1, 20, 80));
        String rule =
                suite.evaluation(EDITOR_OF_A, plan.id(), PlanFixture.CLOSING, 1).getString("ruleId");

        OPERATOR_OF_A
                .given()
                .contentType("application/json")
                .header("If-Match", "\"1\"")
                .body("{\"enabled\":false,\"reason\":\"Le prix change\"}")
                .put("/rules/{id}/overrides", rule)
                .then()
                .statusCode(200);

        assertThat(budget(EDITOR_OF_A, plan).getList("rules.kpiId", String.class))
                .doesNotContain(PlanFixture.CLOSING);
    }

    @Test
    void showsAnotherTenantNothing() {
        PlanFixture plan = PlanFixture.aPlan();
        suite.publish(EDITOR_OF_A, plan.published());
        suite.observe(EDITOR_OF_A, plan.closing(1, 10, 80));
        suite.evaluation(EDITOR_OF_A, plan.id(), PlanFixture.CLOSING, 1);

        ADMIN_OF_B.given().get("/error-budgets/{plan}", plan.id()).then().statusCode(404);
    }

    private static JsonPath budget(TestCaller caller, PlanFixture plan) {
        return caller.given()
                .get("/error-budgets/{plan}", plan.id())
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
