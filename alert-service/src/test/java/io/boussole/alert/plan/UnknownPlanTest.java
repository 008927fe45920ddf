package io.boussole.alert.plan;

import static io.boussole.testing.TestCaller.ADMIN_OF_B;
import static io.boussole.testing.TestCaller.EDITOR_OF_A;
import static io.boussole.testing.TestCaller.OPERATOR_OF_A;
import static io.boussole.testing.TestCaller.VIEWER_OF_A;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.boussole.alert.PlanFixture;
import io.boussole.alert.Suite;
import io.boussole.testing.ServersResource;
import io.boussole.testing.TestCaller;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Nothing is said of a plan that nobody has published: an empty answer would say that there is nothing to say. */
@QuarkusTest
@QuarkusTestResource(value = ServersResource.class, initArgs = @ResourceArg(name = "service", value = "alert"))
class UnknownPlanTest {
    private static final String NOT_FOUND = "urn:boussole:problem:plan-not-found";

    private static final List<String> LISTS = List.of(
            "/rules",
            "/evaluations",
            "/watches",
            "/alerts",
            "/corrective-actions",
            "/decisions",
            "/dashboard/attainment",
            "/dashboard/deviations",
            "/dashboard/corrective-actions",
            "/response-times",
            "/syntheses/weekly");

    @Inject
    Suite suite;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/rules",
                "/evaluations",
                "/watches",
                "/alerts",
                "/corrective-actions",
                "/decisions",
                "/dashboard/attainment",
                "/dashboard/deviations",
                "/dashboard/corrective-actions",
                "/response-times",
                "/syntheses/weekly",
                "/syntheses/monthly?month=2027-01"
            })
    void isNotFoundByAFilter(String list) {
        VIEWER_OF_A
                .given()
                .queryParam("planId", UUID.randomUUID())
                .get(list)
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("type", equalTo(NOT_FOUND))
                .body("errors.pointer", contains("?planId"))
                .body("detail", containsString("published just now is known here in a moment"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/error-budgets/%s", "/evaluations/%s/closing", "/evaluations/%s/closing/verdict-changes"})
    void isNotFoundAtItsAddress(String path) {
        VIEWER_OF_A
                .given()
                .header("Accept-Language", "fr")
                .get(String.format(path, UUID.randomUUID()))
                .then()
                .statusCode(404)
                .body("type", equalTo(NOT_FOUND))
                .body("title", equalTo("Ce plan n'existe pas"))
                .body("errors", nullValue());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /delivery-endpoints | {"kind":"EMAIL","name":"x","planId":"%s"}
            /rules              | {"planId":"%s","kpiId":"closing","rule":{"reason":"x"}}
            /rules:backtest     | {"planId":"%s","kpiId":"closing"}
            """)
    void isRefusedInABody(String address, String body) {
        OPERATOR_OF_A
                .given()
                .contentType("application/json")
                .body(String.format(body, UUID.randomUUID()))
                .post(address)
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:boussole:problem:validation-failed"))
                .body("errors.pointer", contains("/planId"))
                .body("errors.code", contains("UNKNOWN_PLAN"));
    }

    @Test
    void isKnownToItsTenantOnceItIsPublished() {
        PlanFixture plan = PlanFixture.aPlan();
        suite.publish(EDITOR_OF_A, plan.published());
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> status(VIEWER_OF_A, "/rules", plan.id(), 200));

        for (String list : LISTS) {
            status(VIEWER_OF_A, list, plan.id(), 200);
            status(ADMIN_OF_B, list, plan.id(), 404);
        }
        VIEWER_OF_A.given().get("/error-budgets/{plan}", plan.id()).then().statusCode(200);
    }

    @Test
    void aTimeToComeHasNoSynthesisYet() {
        PlanFixture plan = PlanFixture.aPlan();
        suite.publish(EDITOR_OF_A, plan.published());
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> status(VIEWER_OF_A, "/rules", plan.id(), 200));

        VIEWER_OF_A
                .given()
                .get("/syntheses/monthly?month=2199-01&planId=" + plan.id())
                .then()
                .statusCode(404)
                .body("title", equalTo("There is no synthesis of that time yet"))
                .body("detail", equalTo("That time is still to come"));
    }

    private static void status(TestCaller caller, String list, UUID planId, int status) {
        caller.given().queryParam("planId", planId).get(list).then().statusCode(status);
    }
}
