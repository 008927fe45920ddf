package io.boussole.alert.backtest;

import static io.boussole.testing.TestCaller.EDITOR_OF_A;
import static io.boussole.testing.TestCaller.VIEWER_OF_A;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;

import io.boussole.alert.PlanFixture;
import io.boussole.alert.Suite;
import io.boussole.testing.ServersResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(value = ServersResource.class, initArgs = @ResourceArg(name = "service", value = "alert"))
class RefusedBacktestTest {
    @Inject
    Suite suite;

    @Test
    void wantsACredential() {
        RestAssured.given()
                .contentType("application/json")
                .body("{}")
                .post("/rules/backtest")
                .then()
                .statusCode(401);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {}                                                                                    | /ruleId
            {"planId":"7b6d6a0e-3f5e-4a52-9c3e-000000000000"}                                     | /kpiId
            {"kpiId":"closing"}                                                                   | /planId
            {"ruleId":"7b6d6a0e-3f5e-4a52-9c3e-000000000000","kpiId":"closing"}                   | /ruleId
            {"ruleId":"7b6d6a0e-3f5e-4a52-9c3e-000000000000","edited":{"alternatives":[null]}}    | /edited/alternatives/0""")
    void wantsToKnowWhichRule(String body, String pointer) {
        post(body).statusCode(422).body("errors.pointer", containsInAnyOrder(pointer));
    }

    @Test
    void knowsNothingOfTheUnknown() {
        post(Map.of("ruleId", UUID.randomUUID()))
                .statusCode(404)
                .body("type", equalTo("urn:boussole:problem:rule-not-found"));
    }

    @Test
    void cannotReadWhatIsMisspelt() {
        post("{\"rule\":1}").statusCode(400).contentType("application/problem+json");
    }

    @Test
    void namesEveryEditAtFault() {
        PlanFixture plan = observed();
        Map<String, Object> edited = Map.of(
                "alpha",
                0.7,
                "watchAlpha",
                2,
                "target",
                1.5,
                "alternatives",
                List.of(0.4, 1.2),
                "plannedVolume",
                0,
                "dispersion",
                0.5,
                "minExpected",
                0,
                "recoveryAlpha",
                0.9,
                "delayMedianDays",
                0);

        post(Map.of("planId", plan.id(), "kpiId", PlanFixture.CLOSING, "edited", edited))
                .statusCode(422)
                .body(
                        "errors.pointer",
                        containsInAnyOrder(
                                "/edited/alpha",
                                "/edited/watchAlpha",
                                "/edited/target",
                                "/edited/alternatives/1",
                                "/edited/plannedVolume",
                                "/edited/dispersion",
                                "/edited/minExpected",
                                "/edited/recoveryAlpha",
                                "/edited/delayMedianDays"));
    }

    @Test
    void wantsTheTargetWithinItsRange() {
        PlanFixture plan = observed();

        post(Map.of("planId", plan.id(), "kpiId", PlanFixture.CLOSING, "edited", Map.of("low", 0.3)))
                .statusCode(422)
                .body("errors.pointer", containsInAnyOrder("/edited/low"));
    }

    @Test
    void namesThePlansOfWhichNothingWasObserved() {
        PlanFixture plan = observed();
        List<UUID> planIds = List.of(plan.id(), UUID.randomUUID());

        post(Map.of("planId", plan.id(), "kpiId", PlanFixture.CLOSING, "planIds", planIds))
                .statusCode(422)
                .body("errors.pointer", containsInAnyOrder("/planIds/1"));
    }

    @Test
    void triesAtMostTwentyPlans() {
        List<UUID> planIds = Collections.nCopies(21, UUID.randomUUID());

        post(Map.of("ruleId", UUID.randomUUID(), "planIds", planIds))
                .statusCode(422)
                .body("errors.pointer", containsInAnyOrder("/planIds"));
    }

    private PlanFixture observed() {
        PlanFixture plan = PlanFixture.aPlan();
        suite.publish(EDITOR_OF_A, plan.published());
        suite.observe(EDITOR_OF_A, plan.closing(1, 20, 80));
        suite.evaluation(EDITOR_OF_A, plan.id(), PlanFixture.CLOSING, 1);
        return plan;
    }

    private static ValidatableResponse post(Object body) {
        return VIEWER_OF_A
                .given()
                .contentType("application/json")
                .body(body)
                .post("/rules/backtest")
                .then();
    }
}
