package io.boussole.plan.initiatives.rest;

import io.boussole.plan.lifecycle.rest.Plans;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** What an editor does with battles and experiments in these tests. */
final class Initiatives {
    static LocalDate measureBy() {
        return LocalDate.now(ZoneOffset.UTC).plusWeeks(8);
    }

    private Initiatives() {}

    static Response battle(String plan, String battle, String operation) {
        return Plans.EDITOR.given().header("If-Match", "*").post(path(plan, "battles", battle, operation));
    }

    static Response stop(String plan, String battle) {
        return Plans.EDITOR
                .given()
                .header("If-Match", "*")
                .contentType(ContentType.JSON)
                .body("{\"reason\": \"Nobody answers\", \"expectedEffect\": \"Ten hours a week\", \"measureBy\": \""
                        + measureBy() + "\"}")
                .post(path(plan, "battles", battle, "stop"));
    }

    static Response start(String plan) {
        return Plans.EDITOR.given().header("If-Match", "*").post(path(plan, "experiments", "objet-court", "start"));
    }

    static Response measure(String plan, String day, int size, int control, int treatment) {
        return with("""
                {"measuredOn": "%s", "control": {"size": %d, "successes": %d}, "treatment": {"size": %d, "successes": %d}}
                """.formatted(day, size, control, size, treatment))
                .post(path(plan, "experiments", "objet-court", "measure"));
    }

    static Response decide(String plan, String decision) {
        return with("""
                {"decision": "%s", "reason": "The numbers say so", "expectedEffect": "More answers", "measureBy": "%s"}
                """.formatted(decision, measureBy())).post(path(plan, "experiments", "objet-court", "decide"));
    }

    static RequestSpecification with(String body) {
        return Plans.EDITOR
                .given()
                .header("If-Match", "*")
                .contentType(ContentType.JSON)
                .body(body);
    }

    static Response document(String plan) {
        return Plans.EDITOR.given().accept(ContentType.JSON).get("/plans/" + plan + "/document");
    }

    static String path(String plan, String list, String id, String operation) {
        return "/plans/" + plan + "/" + list + "/" + id + "/" + operation;
    }
}
