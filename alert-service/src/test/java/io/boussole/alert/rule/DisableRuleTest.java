package io.boussole.alert.rule;

import static io.boussole.testing.TestCaller.EDITOR_OF_A;
import static io.boussole.testing.TestCaller.VIEWER_OF_A;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.boussole.alert.PlanFixture;
import io.boussole.alert.Suite;
import io.boussole.testing.ServersResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = ServersResource.class, initArgs = @ResourceArg(name = "service", value = "alert"))
class DisableRuleTest {
    private static final String OFF = "{\"enabled\":false,\"reason\":\"Le prix change ce trimestre\"}";

    @Inject
    Suite suite;

    private final PlanFixture plan = PlanFixture.aPlan();

    @Test
    void endsItsAlertAndSaysThatItJudgesNothing() {
        suite.publish(EDITOR_OF_A, plan.published());
        suite.observe(EDITOR_OF_A, plan.closing(1, 10, 80));
        JsonPath alarmed = suite.evaluation(EDITOR_OF_A, plan.id(), PlanFixture.CLOSING, 1);

        RuleCaller.override(RuleCaller.ofKpi(plan.id(), PlanFixture.CLOSING), OFF)
                .statusCode(200);

        JsonPath off = evaluationWithReason("RULE_DISABLED");
        assertThat(alarmed.getString("verdict")).isEqualTo("UNDER_PERFORMANCE");
        assertThat(off.getString("verdict")).isEqualTo("INCONCLUSIVE");
        assertThat(off.getInt("ruleVersion")).isEqualTo(2);
        assertThat(off.getString("text")).startsWith("The rule of this KPI is switched off");
        assertThat(off.getMap("$")).doesNotContainKey("facts");
        assertThat(suite.alerts(EDITOR_OF_A, plan.id()).getList("items.resolution"))
                .containsExactly("NO_LONGER_WATCHED");
        assertThat(suite.actions(EDITOR_OF_A, plan.id()).getList("items.status"))
                .containsExactly("CANCELLED");
        assertThat(verdictChanges()).isEqualTo("[INCONCLUSIVE, UNDER_PERFORMANCE]");
    }

    @Test
    void opensNothingWhileItIsOff() {
        suite.publish(EDITOR_OF_A, plan.published());
        suite.observe(EDITOR_OF_A, plan.closing(1, 20, 80));
        var unused = suite.evaluation(EDITOR_OF_A, plan.id(), PlanFixture.CLOSING, 1);
        JsonPath rule = RuleCaller.ofKpi(plan.id(), PlanFixture.CLOSING);
        RuleCaller.override(rule, OFF).statusCode(200);
        evaluationWithReason("RULE_DISABLED");

        suite.observe(EDITOR_OF_A, plan.opportunities(1, 80));
        suite.observe(EDITOR_OF_A, plan.closing(2, 10, 80));
        var unusedToo = suite.evaluation(EDITOR_OF_A, plan.id(), PlanFixture.OPPORTUNITIES, 1);

        assertThat(suite.alerts(EDITOR_OF_A, plan.id()).getList("items")).isEmpty();
        assertThat(evaluationWithReason("RULE_DISABLED").getString("verdict")).isEqualTo("INCONCLUSIVE");
        RuleCaller.restore(rule.getString("id"), 2).statusCode(200);
        assertThat(suite.evaluation(EDITOR_OF_A, plan.id(), PlanFixture.CLOSING, 2)
                        .getString("verdict"))
                .isEqualTo("UNDER_PERFORMANCE");
    }

    private JsonPath evaluationWithReason(String reason) {
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(
                        () -> assertThat(evaluation().getString("reason")).isEqualTo(reason));
        return evaluation();
    }

    private JsonPath evaluation() {
        return VIEWER_OF_A
                .given()
                .get("/evaluations/{plan}/{kpi}", plan.id(), PlanFixture.CLOSING)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private String verdictChanges() {
        return VIEWER_OF_A
                .given()
                .get("/evaluations/{plan}/{kpi}/verdict-changes", plan.id(), PlanFixture.CLOSING)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items.verdict")
                .toString();
    }
}
