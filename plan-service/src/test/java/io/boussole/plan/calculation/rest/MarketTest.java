package io.boussole.plan.calculation.rest;

import static io.boussole.plan.calculation.rest.Calculations.get;
import static io.boussole.plan.calculation.rest.Calculations.post;
import static org.hamcrest.Matchers.comparesEqualTo;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.boussole.testing.ExamplePlan;
import io.boussole.testing.ServersResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = ServersResource.class, initArgs = @ResourceArg(name = "service", value = "plan"))
class MarketTest {

    @Test
    @DisplayName("Row 58: an opportunity of 10 000 € at 70/30 is 7 000 € and 3 000 €")
    void pipelineIsShared() {
        String plan = Calculations.draft(ExamplePlan.text());

        get(plan + "/pipeline-sharing?leadSourceCode=partner-c&amount=10000")
                .body("ours", comparesEqualTo(7_000))
                .body("theirs", comparesEqualTo(3_000))
                .body("basis", equalTo("CO_SALE"));
        Calculations.viewer()
                .get(plan + "/pipeline-sharing?leadSourceCode=nobody&amount=1")
                .then()
                .statusCode(404);
        for (String wrong : new String[] {
            "amount=1",
            "leadSourceCode=partner-c",
            "leadSourceCode=partner-c&amount=ten",
            "leadSourceCode=partner-c&amount=0.001",
            "leadSourceCode=partner-c&amount=-1",
            "leadSourceCode=partner-c&amount=1E999999999"
        }) {
            Calculations.viewer()
                    .get(plan + "/pipeline-sharing?" + wrong)
                    .then()
                    .statusCode(400);
        }
    }

    @Test
    void partnerWithoutAWholeRuleSharesNothing() {
        String plan =
                Calculations.draft("channels: [{ id: c, partnerProgram: { partners: [{ leadSourceCode: p }] } }]");

        get(plan + "/pipeline-sharing?leadSourceCode=p&amount=10")
                .body("$", not(hasKey("ours")))
                .body("missing.pointer", contains("/channels/0/partnerProgram/partners/0/sharingRule"));
    }

    @Test
    @DisplayName("Row 43: an account is held against every signal: 4/4")
    void accountIsFitted() {
        String path = Calculations.draft("""
                segments:
                  - id: s
                    icp:
                      - { signal: COMPANY_SIZE, operator: BETWEEN, value: [50, 250] }
                      - { signal: TECH_STACK, operator: ANY_OF, value: [SAP] }
                      - { signal: REGULATORY, operator: EQUALS, value: GDPR-health }
                      - { signal: DIGITAL_MATURITY, operator: AT_LEAST, value: 3 }
                """) + "/segments/s/fit";

        post(path, """
                {"COMPANY_SIZE": 120, "TECH_STACK": ["SAP"], "REGULATORY": "GDPR-health", "DIGITAL_MATURITY": 3}
                """).statusCode(200).body("fit", equalTo("4/4")).body("met", comparesEqualTo(4));
        post(path, "{\"COMPANY_SIZE\": 1E999999999, \"TECH_STACK\": {\"a\": 1}}")
                .statusCode(200)
                .body("fit", equalTo("0/4"))
                .body("signals.outcome[1]", equalTo("UNKNOWN_TRAIT"))
                .body("signals.message[3]", equalTo("Nothing is known of this trait, which counts as not met"));
        post(path, "[]").statusCode(400);
        post(path, "null").statusCode(200).body("fit", equalTo("0/4"));
        post(path.replace("/s/", "/nobody/"), "{}").statusCode(404);
    }

    @Test
    @DisplayName("Row 44: three boxes put a segment into TARGET, WATCHLIST or NOT_PRIORITISED")
    void segmentsHaveTheirPlaceInTheMatrix() {
        get(Calculations.draft("""
                segments:
                  - { id: a, score: { pain: true, perceivedValue: true, accessibility: true } }
                  - { id: b, score: { pain: true, perceivedValue: true, accessibility: false } }
                  - { id: c, score: { pain: true, perceivedValue: false, accessibility: true } }
                  - { id: d }
                """) + "/segment-matrix")
                .body("items.status", contains("TARGET", "WATCHLIST", "NOT_PRIORITISED", null))
                .body("missing.pointer", contains("/segments/3/score"));
    }

    @Test
    @DisplayName("Row 101: 8 % to 12 % needs 882 an arm; with 300 the experiment is underpowered")
    void experimentShowsItsPower() {
        get(Calculations.draft(ExamplePlan.with("sampleSizePerArm: 900", "sampleSizePerArm: 300"))
                        + "/experiments/objet-court/power")
                .body("neededPerArm", comparesEqualTo(882))
                .body("plannedPerArm", comparesEqualTo(300))
                .body("underpowered", equalTo(true))
                .body("$", not(hasKey("earlyConclusion")));
    }

    @Test
    @DisplayName("Row 105: an early conclusion is allowed only beyond the sequential boundary")
    void earlyConclusionIsJudged() {
        String plan = Calculations.draft("""
                experiments:
                  - { id: e, baseline: 0.08, expected: 0.12, sampleSizePerArm: 900, result: { control: { size: 450, successes: 36 }, treatment: { size: 450, successes: 54 } } }
                  - { id: f, baseline: 0.08, expected: 0.12, sampleSizePerArm: 900, result: { control: { size: 450, successes: 36 }, treatment: { size: 450, successes: 72 } } }
                  - { id: g }
                """);

        get(plan + "/experiments/e/power").body("earlyConclusion.allowed", equalTo(false));
        get(plan + "/experiments/f/power").body("earlyConclusion.allowed", equalTo(true));
        get(plan + "/experiments/g/power")
                .body("working", hasSize(0))
                .body(
                        "missing.pointer",
                        contains(
                                "/experiments/2/baseline",
                                "/experiments/2/expected",
                                "/experiments/2/sampleSizePerArm"));
    }
}
