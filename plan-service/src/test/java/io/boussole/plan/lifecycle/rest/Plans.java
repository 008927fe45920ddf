package io.boussole.plan.lifecycle.rest;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.boussole.testing.ExamplePlan;
import io.boussole.testing.TestCaller;
import io.restassured.response.Response;

/** What an editor does with plans in these tests. */
final class Plans {
    static final TestCaller EDITOR = TestCaller.EDITOR_OF_A;

    private Plans() {}

    /** The path of a new draft that says what the example says. */
    static String draft() {
        return draft(ExamplePlan.text());
    }

    static String draft(String yaml) {
        return create(yaml).then().statusCode(201).extract().path("id").toString();
    }

    static String active() {
        String id = draft();
        activate(id).then().statusCode(200);
        return id;
    }

    static Response create(String yaml) {
        return EDITOR.given()
                .contentType("application/yaml")
                .body(yaml.getBytes(UTF_8))
                .post("/plans");
    }

    static Response activate(String id) {
        return EDITOR.given().header("If-Match", "*").post("/plans/" + id + "/activate");
    }

    static Response close(String id) {
        return EDITOR.given().header("If-Match", "*").post("/plans/" + id + "/close");
    }

    static Response write(String id, String yaml) {
        return EDITOR.given()
                .contentType("application/yaml")
                .header("If-Match", "*")
                .body(yaml.getBytes(UTF_8))
                .put("/plans/" + id + "/document");
    }

    static Response get(String id) {
        return EDITOR.given().get("/plans/" + id);
    }
}
