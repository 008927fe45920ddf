package io.boussole.plan.parts.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.boussole.plan.lifecycle.rest.Plans;
import io.boussole.testing.ServersResource;
import io.boussole.testing.TestCaller;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = ServersResource.class, initArgs = @ResourceArg(name = "service", value = "plan"))
class PartAccessTest {

    @Test
    void everyOperationOnPlansWantsACredential() {
        JsonPath document =
                TestCaller.VIEWER_OF_A.given().get("/q/openapi?format=json").jsonPath();
        Map<String, Map<String, Object>> paths = document.getMap("paths");

        paths.forEach((path, operations) -> operations.keySet().forEach(method -> {
            if (!path.startsWith("/plans")) {
                return;
            }
            String address = path.replaceAll("\\{[^}]*}", "00000000-0000-0000-0000-000000000001");
            assertThat(RestAssured.given().request(method, address).statusCode())
                    .as(method + " " + path)
                    .isEqualTo(401);
        }));

        assertThat(paths).containsKeys("/plans/{planId}/battles/{battleId}/actions/{id}", "/plans/{planId}/time-off");
    }

    @Test
    void viewersReadAndDoNotChange() {
        String id = Plans.draft();
        TestCaller viewer = TestCaller.VIEWER_OF_A;

        viewer.given().get("/plans/" + id + "/kpis").then().statusCode(200);
        viewer.given().get("/plans/" + id + "/budget").then().statusCode(200);
        viewer.given()
                .header("If-Match", "*")
                .delete("/plans/" + id + "/kpis/nrr")
                .then()
                .statusCode(403);
        viewer.given()
                .contentType("application/json")
                .body("{}")
                .post("/plans/" + id + "/kpis")
                .then()
                .statusCode(403);
        viewer.given()
                .header("If-Match", "*")
                .delete("/plans/" + id + "/budget?dryRun=true")
                .then()
                .statusCode(403);
    }

    @Test
    void othersPlansHaveNoParts() {
        String id = Plans.draft();

        TestCaller.ADMIN_OF_B.given().get("/plans/" + id + "/kpis").then().statusCode(404);
        TestCaller.ADMIN_OF_B
                .given()
                .header("If-Match", "*")
                .delete("/plans/" + id + "/kpis/nrr")
                .then()
                .statusCode(404);
    }

    @Test
    void reasonIsKeptWithTheVersion() {
        String id = Plans.active();

        Parts.create(
                        id,
                        "playbooks?reason=Calls were missed",
                        "{ id: retry, title: Retry, dueInWorkingDays: 2, checklist: [Try] }")
                .then()
                .statusCode(201);

        Plans.EDITOR
                .given()
                .get("/plans/" + id + "/versions/2")
                .then()
                .statusCode(200)
                .body("reason", equalTo("Calls were missed"));
    }
}
