package io.boussole.alert.rule;

import static io.boussole.testing.TestCaller.EDITOR_OF_A;
import static io.boussole.testing.TestCaller.OPERATOR_OF_A;
import static io.boussole.testing.TestCaller.VIEWER_OF_A;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.boussole.alert.Suite;
import io.boussole.contracts.plan.PlanPublished;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.UUID;

/** What people do with rules in a test. */
public final class RuleCaller {
    private final Suite suite;

    RuleCaller(Suite suite) {
        this.suite = suite;
    }

    /** Waits until the rules follow that version of the plan. */
    void publish(PlanPublished plan) {
        suite.publish(EDITOR_OF_A, plan);
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(
                        () -> assertThat(list("planId=" + plan.planId()).getList("items.planVersion", Long.class))
                                .isNotEmpty()
                                .containsOnly(plan.version()));
    }

    static JsonPath list(String query) {
        return VIEWER_OF_A
                .given()
                .get("/rules?pageSize=200&" + query)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    /** The rule of a KPI in its current version. */
    public static JsonPath ofKpi(UUID planId, String kpiId) {
        return of(planId, "UNDER_PERFORMANCE", kpiId);
    }

    static JsonPath of(UUID planId, String kind, String subject) {
        return list("planId=" + planId + "&kind=" + kind).setRootPath("items.find { it.subject == '" + subject + "' }");
    }

    public static ValidatableResponse override(JsonPath rule, String body) {
        return override(rule.getString("id"), rule.getInt("version"), body);
    }

    static ValidatableResponse override(String ruleId, int version, String body) {
        return OPERATOR_OF_A
                .given()
                .contentType("application/json")
                .header("If-Match", "\"" + version + "\"")
                .body(body)
                .put("/rules/{id}/overrides", ruleId)
                .then();
    }

    static ValidatableResponse restore(String ruleId, int version) {
        return OPERATOR_OF_A
                .given()
                .header("If-Match", "\"" + version + "\"")
                .delete("/rules/{id}/overrides", ruleId)
                .then();
    }

    static ValidatableResponse add(UUID planId, String kpiId, String rule, String key) {
        return OPERATOR_OF_A
                .given()
                .contentType("application/json")
                .header("Idempotency-Key", key)
                .body("{\"planId\":\"" + planId + "\",\"kpiId\":\"" + kpiId + "\",\"rule\":" + rule + "}")
                .post("/rules")
                .then();
    }

    static ValidatableResponse remove(String ruleId, int version) {
        return OPERATOR_OF_A
                .given()
                .header("If-Match", "\"" + version + "\"")
                .delete("/rules/{id}", ruleId)
                .then();
    }
}
