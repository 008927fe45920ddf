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
class RevenueModelTest {

    @Test
    @DisplayName("Row 26: 80 × 0.25 = 20 contracts × 6 000 € = 120 000 €")
    void planShowsWhatItsMeetingsBring() {
        get(Calculations.draft(ExamplePlan.text()) + "/revenue-model")
                .body("currency", equalTo("EUR"))
                .body("forward.contracts", comparesEqualTo(20))
                .body("forward.revenue", comparesEqualTo(120_000))
                .body("closeRate.pointer", equalTo("/context/hypotheses/0/value"))
                .body("working[0].label", equalTo("Contracts"))
                .body("working[0].expression", equalTo("80 × 0.25"))
                .body("working[0].result", equalTo("20"))
                .body("missing", hasSize(0));
    }

    @Test
    @DisplayName("Row 27: 121 000 € needs 21 contracts and 84 meetings, 120 000 € needs 20 and 80")
    void targetIsSolved() {
        String plan = Calculations.draft(ExamplePlan.text());

        post(plan + "/revenue-model:solve", "{\"target\": 121000}")
                .statusCode(200)
                .body("backward.contracts", comparesEqualTo(21))
                .body("backward.meetings", comparesEqualTo(84));
        get(plan + "/revenue-model")
                .body("backward.contracts", comparesEqualTo(20))
                .body("backward.meetings", comparesEqualTo(80));
    }

    @Test
    @DisplayName("Row 24: each of the six stages has the volume that the revenue needs")
    void funnelIsSolvedBack() {
        get(Calculations.draft(ExamplePlan.text()) + "/revenue-model")
                .body("funnel.stage", contains("VISIT", "LEAD", "MQL", "SQL", "OPPORTUNITY", "WON"))
                .body("funnel.needed", contains(24000, 480, 240, 120, 80, 20));
    }

    @Test
    void emptyDraftSaysWhatIsMissing() {
        get(Calculations.draft("name: Plan") + "/revenue-model")
                .body("$", not(hasKey("forward")))
                .body("missing.pointer[0]", equalTo("/context/hypotheses"))
                .body("missing.pointer[1]", equalTo("/context/avgDealValue"));
    }

    @Test
    void whatMakesNoSenseIsRefused() {
        String path = Calculations.draft(ExamplePlan.text()) + "/revenue-model/solve";

        post(path, "{}").statusCode(422).body("errors.pointer", contains("/target"));
        post(path, "{\"target\": 1, \"closeRate\": 0}").statusCode(422).body("errors.pointer", contains("/closeRate"));
        post(path, "{\"target\": 1E999999999}").statusCode(422).body("errors.pointer", contains("/target"));
        post(path, "{\"target\": 1, \"avgDealValue\": 1E-999999999}")
                .statusCode(422)
                .body("errors.pointer", contains("/avgDealValue"));
        post(path, "{\"goal\": 1}").statusCode(400);
        post(path, "").statusCode(422);
    }
}
