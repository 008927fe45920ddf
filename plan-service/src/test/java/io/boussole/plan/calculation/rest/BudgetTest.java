package io.boussole.plan.calculation.rest;

import static io.boussole.plan.calculation.rest.Calculations.get;
import static io.boussole.plan.calculation.rest.Calculations.post;
import static org.hamcrest.Matchers.comparesEqualTo;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.boussole.testing.ServersResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.math.BigDecimal;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = ServersResource.class, initArgs = @ResourceArg(name = "service", value = "plan"))
class BudgetTest {
    private static final String PLAN = """
            currency: EUR
            period: { start: 2027-01-01, end: 2027-03-31 }
            kpis: [{ id: revenue, metric: SIGNED_REVENUE, target: 120000 }]
            battles:
              - { id: wide, expectedImpact: 50000, actions: [{ id: x, title: Wide, cost: { tool: 10000 } }] }
              - { id: vague, expectedImpact: 90000, actions: [{ id: y }] }
              - id: lean
                expectedImpact: 35000
                actions: [{ id: z, title: Lean, cost: { tool: 500, labourHours: 20, hourlyRate: 50, creative: 800, promotion: 1200 } }]
            channels: [{ id: fair, expectedShare: 0.5, monthlyCost: 1500 }]
            budget:
              total: 20000
              tools:
                - { name: Crm, monthlyCost: 400, capabilities: [CRM, REPORTING] }
                - { name: Charts, monthlyCost: 100, capabilities: [REPORTING] }
            """;

    @Test
    @DisplayName("Row 69: 500 + 20 h × 50 € + 800 + 1 200 = 3 500 €, and the action without cost is flagged")
    void reportAddsUpEveryCost() {
        get(Calculations.draft(PLAN) + "/budget-report")
                .body("battles[2].actions[0].cost", comparesEqualTo(3_500))
                .body("battles[1].complete", equalTo(false))
                .body("channels[0].cost", comparesEqualTo(4_500))
                .body("total", comparesEqualTo(19_500))
                .body("remaining", comparesEqualTo(500))
                .body("working.expression[1]", equalTo("500 + 20 h × 50 + 800 + 1200"))
                .body("missing.pointer", contains("/battles/1/actions/0/cost"));
    }

    @Test
    @DisplayName("Row 70: tools with a capability in common are flagged; 50 000 € to 39 000 € is −22.0 %")
    void savingsAreSimulated() {
        String plan = Calculations.draft(PLAN);

        get(plan + "/budget-report").body("sharedCapabilities.capability", contains("REPORTING"));
        post(plan + "/budget/simulate", "{\"totalBefore\": 50000, \"totalAfter\": 39000}")
                .statusCode(200)
                .body("changePct", equalTo(new BigDecimal("-22.0")));
        post(plan + "/budget/simulate", "{\"removeTools\": [\"Charts\"]}")
                .statusCode(200)
                .body("before", comparesEqualTo(19_500))
                .body("saved", comparesEqualTo(300))
                .body("lostCapabilities", hasSize(0));
    }

    @Test
    void scenarioThatMakesNoSenseIsRefused() {
        String path = Calculations.draft(PLAN) + "/budget/simulate";

        post(path, "{\"removeTools\": [\"Crm\", \"Fax\"]}")
                .statusCode(422)
                .body("errors.pointer", contains("/removeTools/1"));
        post(path, "{\"removeTools\": [null]}").statusCode(422).body("errors.pointer", contains("/removeTools/0"));
        post(path, "{\"totalBefore\": 1}").statusCode(422).body("errors.code", contains("EITHER_TOOLS_OR_TOTALS"));
        post(path, "{\"totalBefore\": 1, \"totalAfter\": 1E999999999}").statusCode(422);
        post(path, "null").statusCode(422);
    }

    @Test
    @DisplayName("Row 133: the better return comes first, the battle without cost last and flagged")
    void battlesAreRanked() {
        get(Calculations.draft(PLAN) + "/battle-ranking")
                .body("items.id", contains("lean", "wide", "vague"))
                .body("items.rank", contains(1, 2, 3))
                .body("items.ranked", contains(true, true, false))
                .body("items[2].missing.pointer", contains("/battles/1/actions/0/cost"));
    }

    @Test
    @DisplayName("Row 134: at the same return, conversion before cycle time before the rest")
    void leverageBreaksTies() {
        get(Calculations.draft("""
                battles:
                  - { id: a, leverage: OTHER, expectedImpact: 10, actions: [{ cost: { tool: 1 } }] }
                  - { id: b, leverage: CYCLE_TIME, expectedImpact: 10, actions: [{ cost: { tool: 1 } }] }
                  - { id: c, leverage: CONVERSION, expectedImpact: 10, actions: [{ cost: { tool: 1 } }] }
                """) + "/battle-ranking").body("items.id", contains("c", "b", "a"));
    }

    @Test
    @DisplayName("Row 119: stopping a channel shows the freed budget and the best reallocation")
    void stoppedChannelFreesItsBudget() {
        String plan = Calculations.draft(PLAN.replace("2027-", "2127-"));

        get(plan + "/portfolio?stop=fair")
                .body("items.id", contains("fair", "lean", "wide", "vague"))
                .body("reallocation.freedBudget", comparesEqualTo(4_500))
                .body("reallocation.best.id", equalTo("lean"))
                .body("reallocation.expectedGain", comparesEqualTo(45_000));
        get(plan + "/portfolio").body("$", not(hasKey("reallocation")));
        Calculations.viewer().get(plan + "/portfolio?stop=nobody").then().statusCode(404);
    }

    @Test
    void emptyDraftHasNothingToAddUp() {
        String plan = Calculations.draft("name: Plan");

        get(plan + "/budget-report")
                .body("total", comparesEqualTo(0))
                .body("missing.pointer", contains("/budget/total"));
        get(plan + "/battle-ranking").body("items", hasSize(0));
        get(plan + "/portfolio").body("items", hasSize(0));
    }
}
