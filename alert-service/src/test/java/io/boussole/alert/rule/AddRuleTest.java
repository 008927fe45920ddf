package io.boussole.alert.rule;

import static io.boussole.testing.TestCaller.VIEWER_OF_A;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.boussole.alert.Suite;
import io.boussole.testing.ServersResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The plan has a KPI, {@code free}, to which it gives no number. */
@QuarkusTest
@QuarkusTestResource(value = ServersResource.class, initArgs = @ResourceArg(name = "service", value = "alert"))
class AddRuleTest {
    private static final String CUSUM = "{\"reference\":{\"value\":0.3},\"method\":\"CUSUM\"}";

    @Inject
    Suite suite;

    private final WholePlan plan = WholePlan.aPlan();
    private final String key = UUID.randomUUID().toString();

    @BeforeEach
    void aPlan() {
        new RuleCaller(suite).publish(plan.published());
    }

    @Test
    void givesANumberToAKpiThatHasNone() {
        RuleCaller.add(plan.id(), "free", CUSUM, key)
                .statusCode(201)
                .body("added", equalTo(true))
                .body("method", equalTo("CUSUM"))
                .body("reference.value", equalTo(0.3f))
                .body("errorBudget.alpha", equalTo(0.05f));
    }

    @Test
    void addsOnceHoweverOftenItIsSent() {
        RuleCaller.add(plan.id(), "free", CUSUM, key).statusCode(201);

        RuleCaller.add(plan.id(), "free", CUSUM, key).statusCode(201).body("version", equalTo(2));
        RuleCaller.add(plan.id(), "free", CUSUM, UUID.randomUUID().toString())
                .statusCode(409)
                .body("type", equalTo("urn:boussole:problem:rule-exists"));
    }

    @Test
    void isOverriddenAndTakenAway() {
        String id = RuleCaller.add(plan.id(), "free", CUSUM, key).extract().path("id");

        RuleCaller.override(id, 2, "{\"method\":\"HYBRID\"}")
                .statusCode(422)
                .body("errors.pointer", contains("/reference"));
        RuleCaller.restore(id, 2).statusCode(409);
        RuleCaller.remove(id, 1).statusCode(412);
        RuleCaller.remove(id, 2).statusCode(204);

        assertThat(RuleCaller.ofKpi(plan.id(), "free").getInt("version")).isEqualTo(3);
        assertThat(RuleCaller.ofKpi(plan.id(), "free").getBoolean("added")).isFalse();
    }

    @Test
    void staysOverLaterPlans() {
        RuleCaller.add(plan.id(), "free", CUSUM, key).statusCode(201);

        new RuleCaller(suite).publish(plan.version(2).published());

        assertThat(RuleCaller.ofKpi(plan.id(), "free").getBoolean("added")).isTrue();
        assertThat(RuleCaller.ofKpi(plan.id(), "free").getInt("version")).isEqualTo(2);
    }

    @Test
    void refusesASecondRuleForAKpi() {
        RuleCaller.add(plan.id(), "closing", CUSUM, key)
                .statusCode(409)
                .body(
                        "detail",
                        containsString(RuleCaller.ofKpi(plan.id(), "closing").getString("id")));
    }

    @Test
    void refusesWhatItDoesNotKnow() {
        RuleCaller.add(plan.id(), "unknown", CUSUM, key).statusCode(404);
        RuleCaller.add(UUID.randomUUID(), "free", CUSUM, UUID.randomUUID().toString())
                .statusCode(422);
        RuleCaller.add(
                        plan.id(),
                        "free",
                        "{\"method\":\"CUSUM\"}",
                        UUID.randomUUID().toString())
                .statusCode(422)
                .body("errors.pointer", contains("/rule/reference"));
        RuleCaller.add(
                        plan.id(),
                        "free",
                        "{\"reference\":{}}",
                        UUID.randomUUID().toString())
                .statusCode(422)
                .body("errors.pointer", contains("/rule/reference/value"));
    }

    @Test
    void keepsTheRulesOfThePlan() {
        RuleCaller.remove(RuleCaller.ofKpi(plan.id(), "closing").getString("id"), 1)
                .statusCode(409)
                .body("type", equalTo("urn:boussole:problem:rule-of-plan"));
    }

    @Test
    void showsNoStatisticsWhereThereAreNone() {
        VIEWER_OF_A
                .given()
                .header("Accept-Language", "fr")
                .get("/rules/{id}", RuleCaller.of(plan.id(), "NO_DATA", "CRM").getString("id"))
                .then()
                .body("name", equalTo("Source muette : CRM"))
                .body("errorBudget", nullValue())
                .body("direction", nullValue())
                .body("action.ownerId", equalTo("sarah"))
                .body("escalation[0].after", equalTo("PT4H"));
    }
}
