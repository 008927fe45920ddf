package io.boussole.metrics;

import static io.boussole.testing.TestCaller.OPERATOR_OF_A;
import static io.boussole.testing.TestCaller.VIEWER_OF_A;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.boussole.metrics.connection.rest.Connections;
import io.boussole.testing.ServersResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(value = ServersResource.class, initArgs = @ResourceArg(name = "service", value = "metrics"))
class RequestConventionsTest {
    private static final String PLAN_NOT_FOUND = "urn:boussole:problem:plan-not-found";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/series?metrics=CLOSE_RATE&from=2027-01-01&to=2027-01-31&planId=%s",
                "/funnel?planId=%s",
                "/data-quality/kpis?planId=%s",
                "/response-cases?kind=SPEED_TO_LEAD&from=2027-01-01&to=2027-01-31&planId=%s"
            })
    void findsNothingByAPlanThatNobodyHasPublished(String address) {
        VIEWER_OF_A
                .given()
                .get(String.format(address, UUID.randomUUID()))
                .then()
                .statusCode(404)
                .body("type", equalTo(PLAN_NOT_FOUND))
                .body("errors.pointer", contains("?planId"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/plans/%s/kpis",
                "/plans/%s/kpis/closing",
                "/plans/%s/channels",
                "/plans/%s/snapshots",
                "/plans/%s/snapshots/WEEKLY/2027-01-04"
            })
    void hasNothingOfAPlanThatNobodyHasPublished(String address) {
        VIEWER_OF_A
                .given()
                .get(String.format(address, UUID.randomUUID()))
                .then()
                .statusCode(404)
                .body("type", equalTo(PLAN_NOT_FOUND));
    }

    @Test
    void saysThatASnapshotIsMissing() {
        VIEWER_OF_A
                .given()
                .get("/data-quality/snapshots/7b6d6a0e-3f5e-4a52-9c3e-000000000000")
                .then()
                .statusCode(404)
                .body("type", equalTo("urn:boussole:problem:snapshot-not-found"))
                .body("title", equalTo("There is no such snapshot"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/metrics?nam=x", "/deals?nam=x", "/connections?nam=x"})
    void knowsItsParametersOnly(String address) {
        OPERATOR_OF_A
                .given()
                .get(address)
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("?nam"))
                .body("errors.code", contains("UNKNOWN_PARAMETER"));
    }

    /** What a tool adds to the address that it was given is its own affair. */
    @Test
    void takesDeliveriesWithAnyParameters() {
        String id = Connections.hubSpot(OPERATOR_OF_A).getString("id");

        RestAssured.given()
                .contentType(ContentType.JSON)
                .body("[]")
                .post("/webhooks/{id}?utm_source=x&portal=1", id)
                .then()
                .statusCode(401);
    }
}
