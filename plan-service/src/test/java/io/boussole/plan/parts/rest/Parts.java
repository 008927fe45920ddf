package io.boussole.plan.parts.rest;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.boussole.plan.lifecycle.rest.Plans;
import io.restassured.response.Response;

/** What an editor does with the parts of a plan in these tests. */
final class Parts {
    private Parts() {}

    static Response get(String planId, String path) {
        return Plans.EDITOR.given().get("/plans/" + planId + "/" + path);
    }

    static Response create(String planId, String path, String yaml) {
        return Plans.EDITOR
                .given()
                .contentType("application/yaml")
                .body(yaml.getBytes(UTF_8))
                .post("/plans/" + planId + "/" + path);
    }

    static Response replace(String planId, String path, String yaml) {
        return replace(planId, path, "*", yaml);
    }

    static Response replace(String planId, String path, String ifMatch, String yaml) {
        return Plans.EDITOR
                .given()
                .contentType("application/yaml")
                .header("If-Match", ifMatch)
                .body(yaml.getBytes(UTF_8))
                .put("/plans/" + planId + "/" + path);
    }

    static Response delete(String planId, String path) {
        return Plans.EDITOR.given().header("If-Match", "*").delete("/plans/" + planId + "/" + path);
    }

    static String tag(String planId, String path) {
        return get(planId, path).then().statusCode(200).extract().header("ETag");
    }
}
