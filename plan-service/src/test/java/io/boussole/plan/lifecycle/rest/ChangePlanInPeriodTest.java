package io.boussole.plan.lifecycle.rest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import io.boussole.plan.CurrentPlan;
import io.boussole.testing.ServersResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = ServersResource.class, initArgs = @ResourceArg(name = "service", value = "plan"))
class ChangePlanInPeriodTest {
    private static final String OTHER_BUDGET = CurrentPlan.with("total: 16000", "total: 17000");

    @Test
    @DisplayName(
            "Row 132: a strategic change within the quarter wants a decision of a committee, a tactical one does not")
    void strategyChangesByDecisionOnly() {
        String id = active(CurrentPlan.text());

        Plans.write(id, CurrentPlan.with("dueOn: 2027-01-15", "dueOn: 2027-01-18"))
                .then()
                .statusCode(200)
                .body("version", equalTo(2));
        Plans.write(id, OTHER_BUDGET)
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:boussole:problem:strategic-change-needs-decision"))
                .body("errors.code", contains("BUDGET_IS_STRATEGY"))
                .body("errors.pointer", contains("/budget/total"))
                .body(
                        "errors[0].detail",
                        startsWith("The budget's total is the plan's strategy. Budget: total 16000 →"));
        write(id, OTHER_BUDGET, decide(id, "MODIFY", "", 201)).then().statusCode(409);
        decide(id, "STRATEGIC_CHANGE", ", \"ritualId\": \"point-quotidien\"", 422);
        String decision = decide(id, "STRATEGIC_CHANGE", ", \"ritualId\": \"comite\"", 201);
        write(id, OTHER_BUDGET, decision).then().statusCode(200).body("version", equalTo(3));
        write(id, CurrentPlan.with("total: 16000", "total: 18000"), decision)
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:boussole:problem:strategic-change-needs-decision"));

        Plans.EDITOR.given().get("/plans/" + id + "/versions/3").then().body("decisionId", equalTo(decision));
        decide(id, "REVERSE", ", \"supersedes\": \"" + decision + "\"", 201);
        write(id, CurrentPlan.with("total: 16000", "total: 18000"), decision)
                .then()
                .statusCode(409);
        Plans.get(id).then().body("version", equalTo(3));
    }

    @Test
    @DisplayName("Row 89: a formula changes within the quarter by decision only")
    void definitionsAreFrozen() {
        String id = active(CurrentPlan.text());
        String otherFormula = CurrentPlan.with("of: OPPORTUNITIES_CREATED", "of: MQL_COUNT");

        Plans.write(id, otherFormula)
                .then()
                .statusCode(409)
                .body("errors.code", contains("KPI_DEFINITION_FROZEN"))
                .body("errors.pointer", contains("/kpis/12/formula/ratio/of"));
        write(id, otherFormula, decide(id, "STRATEGIC_CHANGE", ", \"decidedBy\": [\"claire\", \"sarah\"]", 201))
                .then()
                .statusCode(200);
        Plans.EDITOR
                .given()
                .get("/plans/" + id + "/versions/1")
                .then()
                .body("document.kpis[12].formula.ratio.of", equalTo("OPPORTUNITIES_CREATED"));
    }

    @Test
    @DisplayName("Row 114: attribution does not change within the quarter, whoever decides it")
    void attributionIsFixed() {
        String id = active(CurrentPlan.text());

        write(
                        id,
                        CurrentPlan.with("POSITION_40_20_40", "LINEAR"),
                        decide(id, "STRATEGIC_CHANGE", ", \"ritualId\": \"comite\"", 201))
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:boussole:problem:change-not-allowed"))
                .body("errors.code", contains("ATTRIBUTION_FIXED"));
    }

    @Test
    @DisplayName("Row 100: the failure criterion of a started experiment is not changed by writing the whole document")
    void failureCriterionIsFrozen() {
        String running = CurrentPlan.with("- id: objet-court", "- id: objet-court\n    state: RUNNING");
        String id = Plans.draft(running);

        Plans.write(id, running.replace("below: 0.085", "below: 0.05"))
                .then()
                .statusCode(409)
                .body("errors.code", contains("FAILURE_CRITERION_FROZEN"));
        Plans.write(id, running.replace("state: RUNNING", "state: DECIDED"))
                .then()
                .statusCode(409)
                .body("errors.code", contains("EXPERIMENT_STEP_SKIPPED"));
    }

    private static String active(String yaml) {
        String id = Plans.draft(yaml);
        Plans.activate(id).then().statusCode(200);
        return id;
    }

    private static Response write(String id, String yaml, String decisionId) {
        return Plans.EDITOR
                .given()
                .contentType("application/yaml")
                .header("If-Match", "*")
                .queryParam("decisionId", decisionId)
                .body(yaml.getBytes(UTF_8))
                .put("/plans/" + id + "/document");
    }

    private static String decide(String id, String type, String more, int status) {
        return Plans.EDITOR
                .given()
                .contentType("application/json")
                .body("""
                        {"type": "%s", "subject": {"part": "PLAN"}, "reason": "The market fell",
                         "expectedEffect": "The plan holds", "measureBy": "%s"%s}
                        """.formatted(
                                type, LocalDate.now(ZoneId.of("Europe/Paris")).plusWeeks(8), more))
                .post("/plans/" + id + "/decisions")
                .then()
                .statusCode(status)
                .extract()
                .path("id");
    }
}
