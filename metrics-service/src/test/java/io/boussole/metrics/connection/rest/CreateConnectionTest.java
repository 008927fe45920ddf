package io.boussole.metrics.connection.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.boussole.testing.ServersResource;
import io.boussole.testing.TestCaller;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = ServersResource.class, initArgs = @ResourceArg(name = "service", value = "metrics"))
class CreateConnectionTest {
    @Test
    void answersWithTheAddressAndTheSecretThatWasGiven() {
        JsonPath created = Connections.hubSpot(TestCaller.OPERATOR_OF_A);

        assertThat(created.getString("webhookUrl"))
                .isEqualTo("https://hooks.example.com/webhooks/" + created.getString("id"));
        assertThat(created.getString("secret")).isEqualTo(Connections.HUBSPOT_SECRET);
        assertThat(created.getString("username")).isNull();
        assertThat(created.getList("connection.stages.won")).containsExactly("closedwon");
        assertThat(created.getString("connection.state")).isEqualTo("ACTIVE");
    }

    @Test
    void makesASecretWhereNoneIsGiven() {
        JsonPath created =
                Connections.create(TestCaller.OPERATOR_OF_A, "{\"name\":\"Pipedrive\",\"source\":\"PIPEDRIVE\"}");

        assertThat(created.getString("password")).hasSizeGreaterThan(30).isEqualTo(created.getString("secret"));
        assertThat(created.getString("username")).isEqualTo("boussole");
    }

    @Test
    void showsTheSecretNeverAgain() {
        JsonPath created = Connections.pipedrive(TestCaller.OPERATOR_OF_A);

        String read = TestCaller.ADMIN_OF_A
                .given()
                .get("/connections/" + created.getString("id"))
                .asString();
        String listed = TestCaller.ADMIN_OF_A.given().get("/connections").asString();

        assertThat(read + listed).doesNotContain(Connections.PIPEDRIVE_PASSWORD).doesNotContain("\"secret\"");
    }

    @Test
    void takesTheAddressOfAProxy() {
        JsonPath created = Connections.create(
                TestCaller.OPERATOR_OF_A,
                "{\"name\":\"H\",\"source\":\"HUBSPOT\",\"publicUrl\":\"https://crm.acme.example/in/\"}");

        assertThat(created.getString("webhookUrl"))
                .isEqualTo("https://crm.acme.example/in/webhooks/" + created.getString("id"));
    }

    @Test
    void namesEveryFaultOfARequest() {
        TestCaller.OPERATOR_OF_A
                .given()
                .contentType(ContentType.JSON)
                .header("Accept-Language", "fr")
                .body("""
                        {"name":" ","source":"HUBSPOT","secret":"short","publicUrl":"ftp://x","defaultCurrency":"EURO",
                         "stages":{"won":["a",""],"lost":["a"]}}""")
                .post("/connections")
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:boussole:problem:validation-failed"))
                .body(
                        "errors.pointer",
                        contains("/name", "/stages/won/1", "/stages", "/defaultCurrency", "/publicUrl", "/secret"))
                .body("errors.detail", hasItem("Un nom a de 1 à 120 caractères"));
    }

    @Test
    void refusesWhatItDoesNotKnow() {
        TestCaller caller = TestCaller.OPERATOR_OF_A;

        assertThat(status(caller, "{\"name\":\"H\",\"source\":\"HUBSPOT\",\"color\":\"red\"}"))
                .isEqualTo(400);
        assertThat(status(caller, "{\"name\":\"H\",\"source\":\"FAX\"}")).isEqualTo(400);
        assertThat(status(caller, "{\"name\":\"H\"}")).isEqualTo(422);
        assertThat(status(caller, "")).isIn(400, 422);
    }

    @Test
    void wantsAnOperator() {
        String body = "{\"name\":\"H\",\"source\":\"HUBSPOT\"}";

        assertThat(status(TestCaller.EDITOR_OF_A, body)).isEqualTo(403);
        assertThat(status(TestCaller.VIEWER_OF_A, body)).isEqualTo(403);
        assertThat(status(TestCaller.ADMIN_OF_A, body)).isEqualTo(201);
    }

    @Test
    void staysWithItsTenant() {
        String id = Connections.hubSpot(TestCaller.OPERATOR_OF_A).getString("id");

        TestCaller.ADMIN_OF_B.given().get("/connections/" + id).then().statusCode(404);
        TestCaller.ADMIN_OF_B.given().delete("/connections/" + id).then().statusCode(404);
        TestCaller.ADMIN_OF_B
                .given()
                .post("/connections/" + id + "/rotate-secret")
                .then()
                .statusCode(404);
        TestCaller.ADMIN_OF_B.given().get("/connections").then().body("items.id", not(hasItem(id)));
    }

    private static int status(TestCaller caller, String body) {
        return caller.given()
                .contentType(ContentType.JSON)
                .body(body)
                .post("/connections")
                .statusCode();
    }
}
