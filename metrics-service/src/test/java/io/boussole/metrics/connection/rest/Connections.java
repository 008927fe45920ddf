package io.boussole.metrics.connection.rest;

import io.boussole.testing.TestCaller;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;

/** Connections made over the API, as a user would. */
public final class Connections {
    public static final String HUBSPOT_SECRET = "hubspot-client-secret";
    public static final String PIPEDRIVE_PASSWORD = "pipedrive-password";

    private Connections() {}

    public static JsonPath hubSpot(TestCaller caller) {
        return create(caller, "{\"name\":\"HubSpot\",\"source\":\"HUBSPOT\",\"secret\":\"" + HUBSPOT_SECRET + "\"}");
    }

    public static JsonPath pipedrive(TestCaller caller) {
        return create(
                caller, "{\"name\":\"Pipedrive\",\"source\":\"PIPEDRIVE\",\"secret\":\"" + PIPEDRIVE_PASSWORD + "\"}");
    }

    public static JsonPath create(TestCaller caller, String body) {
        return caller.given()
                .contentType(ContentType.JSON)
                .body(body)
                .post("/connections")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
    }

    public static JsonPath get(TestCaller caller, String id) {
        return caller.given()
                .get("/connections/" + id)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
