package io.boussole.alert.backtest;

import static io.boussole.testing.TestCaller.ADMIN_OF_B;
import static io.boussole.testing.TestCaller.EDITOR_OF_A;
import static io.boussole.testing.TestCaller.VIEWER_OF_A;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasSize;

import io.boussole.alert.PlanFixture;
import io.boussole.alert.Suite;
import io.boussole.contracts.kpi.KpiDelay;
import io.boussole.testing.ServersResource;
import io.boussole.testing.TestCaller;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Close rates of a quarter that ended yesterday: 10 of 80 signed where the plan counts on a quarter of them. */
@QuarkusTest
@QuarkusTestResource(value = ServersResource.class, initArgs = @ResourceArg(name = "service", value = "alert"))
class BacktestTest {
    private static final LocalDate START = PlanFixture.start();

    @Inject
    Suite suite;

    @Test
    void firesOnceTheOutcomesWereKnown() {
        PlanFixture plan = observed(List.of(new KpiDelay(START, 5, 10, true), new KpiDelay(START, 10, 70, false)));

        JsonPath answer =
                backtest(VIEWER_OF_A, of(plan)).statusCode(200).extract().jsonPath();

        assertThat(answer.getList("plans.planId", UUID.class)).containsExactly(plan.id());
        assertThat(answer.getString("plans[0].until"))
                .isEqualTo(PlanFixture.end().toString());
        assertThat(answer.getBoolean("plans[0].hindsight")).isFalse();
        assertThat(answer.getList("plans[0].old.firings.on", String.class))
                .containsExactly(START.plusDays(10).toString());
        assertThat(answer.getList("plans[0].old.firings.facts.eValue", Float.class))
                .containsExactly(30.949644f);
        assertThat(answer.getString("plans[0].old.firings[0].text"))
                .startsWith("10 of 80 opportunities were signed (12.5%)");
        assertThat(answer.getString("plans[0].old.firings[0].correctiveAction.ownerId"))
                .isEqualTo("hugo");
        assertThat(answer.getString("plans[0].old.firings[0].correctiveAction.title"))
                .isEqualTo("Deux sessions d'écoute");
        assertThat(answer.getList("plans[0].old.verdictChanges.verdict", String.class))
                .startsWith("NOT_MATURE")
                .contains("UNDER_PERFORMANCE");
        assertThat(answer.getFloat("plans[0].old.falseAlarmChance.value")).isBetween(0f, 0.05f);
        assertThat(answer.getString("summary")).startsWith("The rule would have fired in 1 of 1 period, first on ");
        assertThat(answer.getMap("plans[0]")).doesNotContainKey("new");
    }

    @Test
    void saysThatItKnewTooMuchWhereNobodyTellsWhenCasesEnded() {
        PlanFixture plan = observed(List.of());

        JsonPath answer =
                backtest(VIEWER_OF_A, of(plan)).statusCode(200).extract().jsonPath();

        assertThat(answer.getBoolean("plans[0].hindsight")).isTrue();
        assertThat(answer.getString("plans[0].old.firings[0].on")).isEqualTo(START.toString());
        assertThat(answer.getString("summary")).contains("in truth it would have fired later");
    }

    @Test
    void showsTheEditedRuleBesideTheOldOne() {
        PlanFixture plan = observed(List.of());
        PlanFixture other = observed(List.of());
        Map<String, Object> order = Map.of(
                "ruleId",
                rule(plan),
                "planIds",
                List.of(plan.id(), other.id()),
                "edited",
                Map.of("alpha", 0.001, "watchAlpha", 0.2));

        JsonPath answer = backtest(VIEWER_OF_A, order).statusCode(200).extract().jsonPath();

        assertThat(answer.getList("plans.planId", UUID.class)).containsExactlyInAnyOrder(plan.id(), other.id());
        assertThat(answer.getList("plans[0].old.firings")).hasSize(1);
        assertThat(answer.getList("plans[0].new.firings")).isEmpty();
        assertThat(answer.getList("plans[0].new.verdictChanges.verdict", String.class))
                .contains("WATCH");
        assertThat(answer.getFloat("plans[0].new.falseAlarmChance.value")).isLessThanOrEqualTo(0.001f);
        assertThat(answer.getString("summary"))
                .startsWith("The rule would have fired in 2 of 2 periods, first on ")
                .contains("The edited rule would have fired in none of 2 periods.");
        assertThat(answer.getMap("$")).doesNotContainKey("dispersion");
    }

    @Test
    void findsTheRuleByPlanAndKpiAndSpeaksFrench() {
        PlanFixture plan = observed(List.of());

        String summary = VIEWER_OF_A
                .given()
                .contentType("application/json")
                .header("Accept-Language", "fr")
                .body(Map.of("planId", plan.id(), "kpiId", PlanFixture.CLOSING, "planIds", List.of(plan.id())))
                .post("/rules:backtest")
                .then()
                .statusCode(200)
                .extract()
                .path("summary");

        assertThat(summary).startsWith("La règle se serait déclenchée sur 1 période sur 1, la première fois le ");
    }

    /** Eight weeks of ten cases, of which two ended well as a whole: (2 · 7.5² + 6 · 2.5²)/1.875 over seven degrees of freedom. */
    @Test
    void measuresTheDispersionThatTheRuleShouldAllowFor() {
        PlanFixture plan = PlanFixture.aPlan();
        suite.publish(EDITOR_OF_A, plan.published());
        suite.observe(EDITOR_OF_A, ClosingQuarter.inClusters(plan));
        var unused = suite.evaluation(EDITOR_OF_A, plan.id(), PlanFixture.CLOSING, 1);

        JsonPath answer =
                backtest(VIEWER_OF_A, of(plan)).statusCode(200).extract().jsonPath();

        assertThat(answer.getFloat("dispersion.measured")).isEqualTo(11.43f);
        assertThat(answer.getFloat("dispersion.atLeast")).isBetween(5f, 6f);
        assertThat(answer.getInt("dispersion.degreesOfFreedom")).isEqualTo(7);
        assertThat(answer.getString("summary"))
                .contains(
                        "the numbers vary 11.4 times as much as those of independent cases, and the rule allows for 1.0");
        assertThat(summaryOfDispersion(plan, 2)).contains("and the rule allows for 2.0");
        assertThat(summaryOfDispersion(plan, 12)).doesNotContain("and the rule allows for");
    }

    private String summaryOfDispersion(PlanFixture plan, int dispersion) {
        Map<String, Object> order =
                Map.of("ruleId", rule(plan), "planIds", List.of(plan.id()), "edited", Map.of("dispersion", dispersion));
        return backtest(VIEWER_OF_A, order).statusCode(200).extract().path("summary");
    }

    @Test
    void takesEveryPlanOfTheTenantUnlessAskedForSome() {
        PlanFixture plan = observed(List.of());

        JsonPath answer = backtest(VIEWER_OF_A, Map.of("ruleId", rule(plan)))
                .statusCode(200)
                .extract()
                .jsonPath();

        assertThat(answer.getList("plans")).isNotEmpty().hasSizeLessThanOrEqualTo(20);
    }

    @Test
    void takesAPlanInWhichTheKpiHasAnotherId() {
        PlanFixture plan = observed(List.of());
        PlanFixture other = PlanFixture.aPlan();
        suite.publish(EDITOR_OF_A, other.closed().published());
        suite.observe(EDITOR_OF_A, ClosingQuarter.of(other, "signatures", START, List.of()));
        Map<String, Object> order = Map.of("ruleId", rule(plan), "planIds", List.of(other.id()));

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> backtest(VIEWER_OF_A, order)
                        .statusCode(200)
                        .body("plans.kpiId", contains("signatures"))
                        .body("plans[0].old.firings", hasSize(1)));
    }

    @Test
    void showsAnotherTenantNothing() {
        PlanFixture plan = observed(List.of());
        PlanFixture ofB = PlanFixture.aPlan();
        suite.publish(ADMIN_OF_B, ofB.published());
        suite.observe(ADMIN_OF_B, ofB.closing(1, 10, 80));
        suite.evaluation(ADMIN_OF_B, ofB.id(), PlanFixture.CLOSING, 1);
        Map<String, Object> ruleOfB = Map.of("planId", ofB.id(), "kpiId", PlanFixture.CLOSING);

        JsonPath answer =
                backtest(ADMIN_OF_B, ruleOfB).statusCode(200).extract().jsonPath();

        assertThat(answer.getList("plans.planId", UUID.class))
                .contains(ofB.id())
                .doesNotContain(plan.id());
        backtest(ADMIN_OF_B, of(plan)).statusCode(404);
        backtest(ADMIN_OF_B, Map.of("planId", plan.id(), "kpiId", PlanFixture.CLOSING))
                .statusCode(422);
        backtest(ADMIN_OF_B, Map.of("planId", ofB.id(), "kpiId", PlanFixture.CLOSING, "planIds", List.of(plan.id())))
                .statusCode(422);
    }

    private PlanFixture observed(List<KpiDelay> delays) {
        PlanFixture plan = PlanFixture.aPlan();
        suite.publish(EDITOR_OF_A, plan.published());
        suite.observe(EDITOR_OF_A, ClosingQuarter.of(plan, PlanFixture.CLOSING, START, delays));
        suite.evaluation(EDITOR_OF_A, plan.id(), PlanFixture.CLOSING, 1);
        return plan;
    }

    private Map<String, Object> of(PlanFixture plan) {
        return Map.of("ruleId", rule(plan), "planIds", List.of(plan.id()));
    }

    private String rule(PlanFixture plan) {
        return suite.list(EDITOR_OF_A, "/rules", plan.id()).getString("items.find { it.kpiId == 'closing' }.id");
    }

    private static ValidatableResponse backtest(TestCaller caller, Map<String, Object> order) {
        return caller.given()
                .contentType("application/json")
                .body(order)
                .post("/rules/backtest")
                .then();
    }
}
