package io.boussole.alert.rule;

import static io.boussole.testing.TestCaller.ADMIN_OF_B;
import static io.boussole.testing.TestCaller.EDITOR_OF_A;
import static io.boussole.testing.TestCaller.OPERATOR_OF_A;
import static io.boussole.testing.TestCaller.VIEWER_OF_A;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.boussole.alert.PlanFixture;
import io.boussole.alert.Suite;
import io.boussole.testing.ServersResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(value = ServersResource.class, initArgs = @ResourceArg(name = "service", value = "alert"))
class OverrideRuleTest {
    private static final String NARROWER = "{\"errorBudget\":{\"alpha\":0.01}}";

    @Inject
    Suite suite;

    private final WholePlan plan = WholePlan.aPlan();

    @BeforeEach
    void aPlan() {
        new RuleCaller(suite).publish(plan.published());
    }

    @Test
    void putsOtherNumbersInANewVersion() {
        JsonPath rule = RuleCaller.ofKpi(plan.id(), "closing");

        RuleCaller.override(rule, """
                {"reference": {"value": 0.30, "low": 0.25}, "method": "HYBRID",
                 "errorBudget": {"alpha": 0.01, "watchAlpha": 0.10}, "alternatives": [0.5, 0.7], "dispersion": 1.5,
                 "plannedVolume": 90, "maturity": {"minExpected": 4, "ripensAfterDays": 45, "delayMedianDays": 20},
                 "recovery": {"alpha": 0.2}, "evaluationDelay": "PT2H",
                 "action": {"ownerId": "claire", "dueInWorkingDays": 2}}""")
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("version", equalTo(2))
                .body("reference.source", equalTo("OVERRIDE"))
                .body("reference.value", equalTo(0.3f))
                .body("reference.stage", equalTo("WON"))
                .body("method", equalTo("HYBRID"))
                .body("errorBudget.watchAlpha", equalTo(0.1f))
                .body("alternatives", contains(0.5f, 0.7f))
                .body("plannedVolume", equalTo(90))
                .body("maturity.delayMedianDays", equalTo(20))
                .body("evaluationDelay", equalTo("PT2H"))
                .body("action.ownerRule", equalTo("NAMED"))
                .body("action.playbookId", equalTo("objet-sequence"))
                .body("override.by", equalTo("aoperator@test"))
                .body(
                        "override.overridden",
                        containsInAnyOrder(
                                "/reference",
                                "/method",
                                "/errorBudget/alpha",
                                "/errorBudget/watchAlpha",
                                "/alternatives",
                                "/dispersion",
                                "/plannedVolume",
                                "/maturity/minExpected",
                                "/maturity/ripensAfterDays",
                                "/maturity/delayMedianDays",
                                "/recovery/alpha",
                                "/evaluationDelay",
                                "/action/ownerId",
                                "/action/dueInWorkingDays"));
        VIEWER_OF_A
                .given()
                .get("/rules/{id}?version=1", rule.getString("id"))
                .then()
                .body("reference.value", equalTo(0.25f))
                .body("override", nullValue());
    }

    @Test
    void staysOverLaterPlansWhichTheRestFollows() {
        JsonPath rule = RuleCaller.ofKpi(plan.id(), "closing");
        RuleCaller.override(rule, NARROWER).statusCode(200);

        new RuleCaller(suite).publish(plan.version(2).target("closing", "0.30").published());

        JsonPath after = RuleCaller.ofKpi(plan.id(), "closing");
        assertThat(after.getInt("version")).isEqualTo(3);
        assertThat(after.getFloat("errorBudget.alpha")).isEqualTo(0.01f);
        assertThat(after.getFloat("reference.value")).isEqualTo(0.3f);
        assertThat(after.getList("override.overridden", String.class)).containsExactly("/errorBudget/alpha");
    }

    @Test
    void returnsToThePlans() {
        JsonPath rule = RuleCaller.ofKpi(plan.id(), "closing");
        RuleCaller.override(rule, NARROWER).statusCode(200);

        RuleCaller.restore(rule.getString("id"), 2)
                .statusCode(200)
                .body("version", equalTo(3))
                .body("errorBudget.alpha", equalTo(0.05f))
                .body("override", nullValue());

        VIEWER_OF_A
                .given()
                .get("/rules/{id}/versions?pageSize=2", rule.getString("id"))
                .then()
                .statusCode(200)
                .body("items.version", contains(3, 2));
    }

    @Test
    void isNoNewVersionWhenNothingChanges() {
        JsonPath rule = RuleCaller.ofKpi(plan.id(), "closing");
        RuleCaller.override(rule, NARROWER).statusCode(200);

        RuleCaller.override(rule.getString("id"), 2, "{\"errorBudget\":{\"alpha\":0.010}}")
                .statusCode(200)
                .body("version", equalTo(2));
    }

    @Test
    void disablesWithAReasonOnly() {
        JsonPath rule = RuleCaller.of(plan.id(), "STALE_PLAN", "plan");

        RuleCaller.override(rule, "{\"enabled\":false}")
                .statusCode(422)
                .body("errors.pointer", contains("/reason"))
                .body("errors.code", contains("REASON_REQUIRED"));
        RuleCaller.override(rule, "{\"enabled\":false,\"reason\":\"Comité suspendu en août\"}")
                .statusCode(200)
                .body("enabled", equalTo(false))
                .body("override.reason", equalTo("Comité suspendu en août"));

        assertThat(RuleCaller.list("enabled=false&planId=" + plan.id()).getList("items.kind", String.class))
                .containsExactly("STALE_PLAN");
        assertThat(RuleCaller.list("enabled=true&planId=" + plan.id()).getList("items.kind", String.class))
                .isNotEmpty()
                .doesNotContain("STALE_PLAN");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"errorBudget": {"alpha": 0}}                        | /errorBudget/alpha
            {"errorBudget": {"alpha": 0.51}, "reason": "Essai"}  | /errorBudget/alpha
            {"errorBudget": {"alpha": 0.06}}                     | /reason
            {"errorBudget": {"watchAlpha": 0.04}}                | /errorBudget/watchAlpha
            {"errorBudget": {"watchAlpha": 1}}                   | /errorBudget/watchAlpha
            {"method": "FIXED_THRESHOLD"}                        | /reason
            {"alternatives": [0.5, 1, 0]}                        | /alternatives/1,/alternatives/2
            {"alternatives": []}                                 | /alternatives
            {"dispersion": 0.99}                                 | /dispersion
            {"plannedVolume": 0}                                 | /plannedVolume
            {"reference": {"value": 1}}                          | /reference/value
            {"reference": {"value": 0}}                          | /reference/value
            {"reference": {"value": 0.3, "low": 0.4}}            | /reference/low
            {"reference": {"value": 0.3, "high": 0.2}}           | /reference/high
            {"maturity": {"minExpected": 0}}                     | /maturity/minExpected
            {"maturity": {"delayMedianDays": 0}}                 | /maturity/delayMedianDays
            {"recovery": {"alpha": 0.6}}                         | /recovery/alpha
            {"evaluationDelay": "-PT1H"}                         | /evaluationDelay
            {"evaluationDelay": "P8D"}                           | /evaluationDelay
            {"action": {"ownerId": "nobody"}}                    | /action/ownerId
            {"action": {"playbookId": "none"}}                   | /action/playbookId
            {"action": {"dueInWorkingDays": 0}}                  | /action/dueInWorkingDays""")
    void namesEveryNumberThatMakesNoSense(String body, String pointers) {
        RuleCaller.override(RuleCaller.ofKpi(plan.id(), "closing"), body)
                .statusCode(422)
                .body("type", equalTo("urn:boussole:problem:validation-failed"))
                .body("errors.pointer", contains(pointers.split(",")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"errorBudget\":{\"alpha\":0.5},\"reason\":\"Essai\"}",
                "{\"errorBudget\":{\"alpha\":0.000001}}",
                "{\"dispersion\":1}",
                "{\"reference\":{\"value\":0.999,\"low\":0,\"high\":1}}",
                "{\"evaluationDelay\":\"P7D\"}",
                "{\"alternatives\":[0.999]}"
            })
    void acceptsWhatIsJustPossible(String body) {
        RuleCaller.override(RuleCaller.ofKpi(plan.id(), "closing"), body).statusCode(200);
    }

    @Test
    void isNotJudgedByStatisticsWhereThereAreNone() {
        RuleCaller.override(RuleCaller.of(plan.id(), "NO_DATA", "CRM"), "{\"method\":\"CUSUM\",\"dispersion\":2}")
                .statusCode(422)
                .body("errors.pointer", contains("/method", "/dispersion"));
        RuleCaller.override(RuleCaller.of(plan.id(), "NO_DATA", "CRM"), "{\"action\":{\"ownerId\":\"tom\"}}")
                .statusCode(200)
                .body("action.ownerId", equalTo("tom"));
    }

    @Test
    void isForOperatorsWhoHaveSeenTheCurrentVersion() {
        JsonPath rule = RuleCaller.ofKpi(plan.id(), "closing");
        String id = rule.getString("id");

        RuleCaller.override(id, 7, NARROWER).statusCode(412);
        RuleCaller.override("7b6d6a0e-3f5e-4a52-9c3e-000000000000", 1, NARROWER).statusCode(404);
        OPERATOR_OF_A
                .given()
                .contentType("application/json")
                .body(NARROWER)
                .put("/rules/{id}/overrides", id)
                .then()
                .statusCode(428);
        EDITOR_OF_A
                .given()
                .contentType("application/json")
                .body(NARROWER)
                .put("/rules/{id}/overrides", id)
                .then()
                .statusCode(403);
        ADMIN_OF_B
                .given()
                .contentType("application/json")
                .header("If-Match", "*")
                .body(NARROWER)
                .put("/rules/{id}/overrides", id)
                .then()
                .statusCode(404);
    }

    @Test
    void endsWithThePlan() {
        String id = RuleCaller.ofKpi(plan.id(), "closing").getString("id");
        suite.publish(EDITOR_OF_A, plan.version(2).closed().published());
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(
                        () -> assertThat(RuleCaller.list("planId=" + plan.id()).getList("items"))
                                .isEmpty());

        RuleCaller.override(id, 1, NARROWER).statusCode(409).body("type", equalTo("urn:boussole:problem:rule-ended"));
    }

    @Test
    void judgesTheKpiAgainAtOnce() {
        PlanFixture judged = PlanFixture.aPlan();
        suite.publish(EDITOR_OF_A, judged.published());
        suite.observe(EDITOR_OF_A, judged.closing(1, 10, 80));
        assertThat(suite.evaluation(EDITOR_OF_A, judged.id(), PlanFixture.CLOSING, 1)
                        .getInt("ruleVersion"))
                .isEqualTo(1);

        RuleCaller.override(RuleCaller.ofKpi(judged.id(), PlanFixture.CLOSING), NARROWER)
                .statusCode(200);

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(suite.evaluation(EDITOR_OF_A, judged.id(), PlanFixture.CLOSING, 1)
                                .getInt("ruleVersion"))
                        .isEqualTo(2));
    }
}
