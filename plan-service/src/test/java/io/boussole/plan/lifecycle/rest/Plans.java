package io.boussole.plan.lifecycle.rest;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.boussole.testing.ExamplePlan;
import io.boussole.testing.TestCaller;
import io.restassured.response.Response;

/** What an editor does with plans in these tests. */
public final class Plans {
    public static final TestCaller EDITOR = TestCaller.EDITOR_OF_A;

    private Plans() {}

    /** The path of a new draft that says what the example says. */
    public static String draft() {
        return draft(ExamplePlan.text());
    }

    public static String draft(String yaml) {
        return create(yaml).then().statusCode(201).extract().path("id").toString();
    }

    public static String active() {
        return active(ExamplePlan.text());
    }

    public static String active(String yaml) {
        String id = draft(yaml);
        activate(id).then().statusCode(200);
        return id;
    }

    public static Response create(String yaml) {
        return EDITOR.given()
                .contentType("application/yaml")
                .body(yaml.getBytes(UTF_8))
                .post("/plans");
    }

    public static Response activate(String id) {
        return EDITOR.given().header("If-Match", "*").post("/plans/" + id + "/activate");
    }

    public static Response close(String id) {
        return EDITOR.given().header("If-Match", "*").post("/plans/" + id + "/close");
    }

    public static Response write(String id, String yaml) {
        return EDITOR.given()
                .contentType("application/yaml")
                .header("If-Match", "*")
                .body(yaml.getBytes(UTF_8))
                .put("/plans/" + id + "/document");
    }

    public static Response get(String id) {
        return EDITOR.given().get("/plans/" + id);
    }
}
