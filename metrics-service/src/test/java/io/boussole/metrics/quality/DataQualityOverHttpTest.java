package io.boussole.metrics.quality;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.boussole.metrics.Connections;
import io.boussole.testing.ServersResource;
import io.boussole.testing.TestCaller;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = ServersResource.class, initArgs = @ResourceArg(name = "service", value = "metrics"))
class DataQualityOverHttpTest {
    @Inject
    Connections connections;

    @Test
    void answersOverHttp() {
        TestCaller caller = TestCaller.OPERATOR_OF_A;
        UUID id = connections.add(caller.tenant(), "HUBSPOT", "EUR");
        caller.given()
                .queryParam("connectionId", id)
                .get("/data-quality")
                .then()
                .statusCode(200)
                .body("connections.connectionId", contains(id.toString()))
                .body("connections[0].scores.completeness.n", equalTo(0))
                .body("connections[0].degraded", equalTo(false));
        caller.given()
                .get("/data-quality?connectionId={id}", UUID.randomUUID())
                .then()
                .statusCode(404);
        caller.given().get("/data-quality?connectionId=x").then().statusCode(400);
        caller.given().get("/data-quality/kpis").then().statusCode(400);
        caller.given()
                .get("/data-quality/kpis?planId={id}", UUID.randomUUID())
                .then()
                .statusCode(404);
        caller.given()
                .get("/data-quality/issues?connectionId={id}", id)
                .then()
                .statusCode(200)
                .body("items", hasSize(0));
        caller.given().get("/data-quality/issues?kind=NONE").then().statusCode(400);
        String snapshot = caller.given()
                .contentType(ContentType.JSON)
                .body("{\"name\":\"Before\"}")
                .post("/data-quality/snapshots")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        caller.given()
                .get("/data-quality/snapshots/{id}", snapshot)
                .then()
                .statusCode(200)
                .body("name", equalTo("Before"));
        TestCaller.ADMIN_OF_B
                .given()
                .get("/data-quality/snapshots/{id}", snapshot)
                .then()
                .statusCode(404);
        String tag = caller.given()
                .get("/required-fields")
                .then()
                .statusCode(200)
                .extract()
                .header("ETag");
        put(caller, null).then().statusCode(428);
        put(caller, "\"77\"").then().statusCode(412);
        put(caller, tag).then().statusCode(200).body("fields.DEAL", contains("AMOUNT"));
        put(TestCaller.VIEWER_OF_A, tag).then().statusCode(403);
    }

    private static io.restassured.response.Response put(TestCaller caller, @Nullable String ifMatch) {
        var request = caller.given().contentType(ContentType.JSON).body("{\"fields\":{\"DEAL\":[\"AMOUNT\"]}}");
        return (ifMatch == null ? request : request.header("If-Match", ifMatch)).put("/required-fields");
    }
}
