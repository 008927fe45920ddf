package io.boussole.plan.calculation.rest;

import static io.boussole.plan.calculation.rest.Calculations.get;
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
import java.math.BigDecimal;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = ServersResource.class, initArgs = @ResourceArg(name = "service", value = "plan"))
class CapacityTest {

    @Test
    @DisplayName("Row 81: 80 meetings required, capacity 60, with the working")
    void gapBetweenRequiredAndCapacityIsShown() {
        get(Calculations.draft(Calculations.THREE_OF_FOUR) + "/capacity")
                .body("total", comparesEqualTo(60))
                .body("required", comparesEqualTo(80))
                .body("gap", comparesEqualTo(20))
                .body("sufficient", equalTo(false))
                .body("months.month", contains("2027-02"))
                .body("months[0].headcount", comparesEqualTo(4))
                .body("months[0].effectiveHeadcount", comparesEqualTo(3))
                .body("members", hasSize(4))
                .body("working[3].expression", equalTo("20 × 1 × 0/20"))
                .body("working[5].expression", equalTo("80 − 60"));
    }

    @Test
    @DisplayName("Row 8: feasible revenue 90 000 €, feasible=false, gap 30 000 €")
    void objectiveBeyondCapacityIsNotFeasible() {
        get(Calculations.draft(Calculations.THREE_OF_FOUR) + "/feasibility")
                .body("feasibleRevenue", comparesEqualTo(90_000))
                .body("feasible", equalTo(false))
                .body("gap", comparesEqualTo(30_000))
                .body("currency", equalTo("EUR"))
                .body("missing", hasSize(0));
    }

    @Test
    @DisplayName("Row 85: in month 2 a new rep is judged against 50 % of the full target")
    void newRepHasRampedTargets() {
        String plan = Calculations.draft(ExamplePlan.text());

        get(plan + "/people/ines/targets")
                .body("months.month", contains("2027-01", "2027-02", "2027-03"))
                .body("months[1].rampShare", comparesEqualTo(new BigDecimal("0.5")))
                .body("months[1].target", comparesEqualTo(10))
                .body("months[1].capacity", comparesEqualTo(9));
        get(plan + "/people/tom/targets").body("months", hasSize(0));
        Calculations.viewer()
                .get(plan + "/people/nobody/targets")
                .then()
                .statusCode(404)
                .body("type", equalTo("urn:boussole:problem:part-not-found"));
    }

    @Test
    @DisplayName("Row 21: achievable is false when the team cannot sign the target, with the reason")
    void achievableFollowsFromFeasibility() {
        get(Calculations.draft(Calculations.THREE_OF_FOUR) + "/smart")
                .body("items[0].specific.holds", equalTo(true))
                .body("items[0].achievable.holds", equalTo(false))
                .body("items[0].achievable.reason", equalTo("The team can reach 90000"))
                .body("items[0].timeBound.holds", equalTo(false));
    }

    @Test
    void emptyDraftSaysWhatIsMissing() {
        String plan = Calculations.draft("name: Plan");

        get(plan + "/capacity")
                .body("$", not(hasKey("total")))
                .body("missing.pointer", contains("/team", "/period", "/kpis"));
        get(plan + "/feasibility").body("$", not(hasKey("feasible"))).body("missing", hasSize(5));
        get(plan + "/smart").body("items", hasSize(0));
    }
}
