package io.boussole.plan.lifecycle.rest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.boussole.testing.ExamplePlan;
import io.boussole.testing.ServersResource;
import io.boussole.testing.TestCaller;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(value = ServersResource.class, initArgs = @ResourceArg(name = "service", value = "plan"))
class PlanAccessTest {

    @ParameterizedTest
    @ValueSource(strings = {"/plans", "/plans/x", "/nothing", "/q/openapi", "/q/swagger-ui/", "/q/metrics"})
    void nothingAnswersWithoutACredential(String path) {
        problem(RestAssured.given(), "GET", path, 401, "unauthenticated");
    }

    @Test
    void healthIsOpen() {
        RestAssured.get("/q/health").then().statusCode(200).body("status", equalTo("UP"));
    }

    @Test
    void viewerChangesNothing() {
        String id = Plans.draft();
        RequestSpecification viewer = TestCaller.VIEWER_OF_A.given();

        viewer.get("/plans/" + id).then().statusCode(200);
        problem(
                TestCaller.VIEWER_OF_A
                        .given()
                        .contentType("application/yaml")
                        .body(ExamplePlan.text().getBytes(UTF_8)),
                "POST",
                "/plans",
                403,
                "forbidden");
        problem(TestCaller.VIEWER_OF_A.given(), "POST", "/plans/" + id + "/activate", 403, "forbidden");
    }

    @Test
    void anotherTenantsPlanIsNotThere() {
        String id = Plans.active();

        for (String path : List.of("", "/document", "/findings", "/versions", "/versions/1")) {
            problem(TestCaller.ADMIN_OF_B.given(), "GET", "/plans/" + id + path, 404, "plan-not-found");
        }
        for (String path : List.of("/activate", "/close")) {
            problem(
                    TestCaller.ADMIN_OF_B.given().header("If-Match", "*"),
                    "POST",
                    "/plans/" + id + path,
                    404,
                    "plan-not-found");
        }
        problem(
                TestCaller.ADMIN_OF_B
                        .given()
                        .header("If-Match", "*")
                        .contentType("application/yaml")
                        .body("name: Mine".getBytes(UTF_8)),
                "PUT",
                "/plans/" + id + "/document",
                404,
                "plan-not-found");
        TestCaller.ADMIN_OF_B.given().get("/plans?pageSize=200").then().body("items.id", not(hasItem(id)));
        Plans.get(id).then().body("state", equalTo("ACTIVE")).body("revision", equalTo(2));
    }

    @Test
    void whatIsNotThereIsAProblem() {
        String id = Plans.draft();

        problem(Plans.EDITOR.given(), "GET", "/plans/" + UUID.randomUUID(), 404, "plan-not-found");
        problem(Plans.EDITOR.given(), "GET", "/plans/" + id + "/versions/1", 404, "plan-version-not-found");
        problem(Plans.EDITOR.given(), "GET", "/plans/not-an-id", 404, "not-found");
        problem(Plans.EDITOR.given(), "GET", "/nothing", 404, "not-found");
        problem(Plans.EDITOR.given(), "PATCH", "/plans/" + id, 405, "method-not-allowed");
        problem(Plans.EDITOR.given().accept("image/png"), "GET", "/plans/" + id, 406, "not-acceptable");
        problem(
                Plans.EDITOR.given().contentType("text/csv").body("a,b".getBytes(UTF_8)),
                "POST",
                "/plans",
                415,
                "unsupported-media-type");
        problem(Plans.EDITOR.given().body(new byte[] {1}), "POST", "/plans", 415, "unsupported-media-type");
    }

    /** The client of these tests reads no answer before it has sent everything. */
    @Test
    void whoSendsALotIsAnsweredAllTheSame() {
        byte[] large = new byte[5_000_000];

        problem(Plans.EDITOR.given().body(large), "POST", "/nothing", 404, "not-found");
        problem(Plans.EDITOR.given().body(large), "POST", "/plans", 415, "unsupported-media-type");
        problem(Plans.EDITOR.given().body(large), "PATCH", "/plans", 405, "method-not-allowed");
        problem(RestAssured.given().body(large), "POST", "/plans", 401, "unauthenticated");
    }

    private static ValidatableResponse problem(
            RequestSpecification request, String method, String path, int status, String slug) {
        return request.request(method, path)
                .then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:boussole:problem:" + slug))
                .body("status", equalTo(status));
    }
}
