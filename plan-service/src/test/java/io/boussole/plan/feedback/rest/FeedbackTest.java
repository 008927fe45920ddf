package io.boussole.plan.feedback.rest;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.boussole.plan.FarPlan;
import io.boussole.plan.lifecycle.rest.Plans;
import io.boussole.testing.ServersResource;
import io.boussole.testing.TestCaller;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = ServersResource.class, initArgs = @ResourceArg(name = "service", value = "plan"))
class FeedbackTest {

    @Test
    @DisplayName("Row 124: feedback is answered with the version that shows the change")
    void answerNamesTheVersion() {
        String plan = Plans.active(FarPlan.text());
        String feedback = give(plan, TestCaller.EDITOR_OF_A);
        Plans.write(plan, FarPlan.with("total: 16000", "total: 17000")).then().statusCode(200);

        answer(plan, feedback, "\"1\"", "{\"text\": \"Mille de plus\", \"version\": 2}")
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("pointer", equalTo("/budget/total"))
                .body("answer.version", equalTo(2))
                .body("answer.versionPath", equalTo("/plans/" + plan + "/versions/2"))
                .body("answer.answeredBy", equalTo("aeditor@test"));

        answer(plan, feedback, "*", "{\"text\": \"Encore\"}")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:boussole:problem:feedback-answered"));
    }

    @Test
    @DisplayName("Row 124: adoption is active contributors by team size")
    void adoptionCountsContributorsOnce() {
        String plan = Plans.active();
        give(plan, TestCaller.EDITOR_OF_A);
        give(plan, TestCaller.EDITOR_OF_A);
        give(plan, TestCaller.ADMIN_OF_A);

        adoption(plan, "")
                .then()
                .statusCode(200)
                .body("contributors", contains("aadmin@test", "aeditor@test"))
                .body("activeContributors", equalTo(2))
                .body("teamSize", equalTo(6))
                .body("adoption", equalTo(0.3333f));
        adoption(plan, "?from=2020-01-01&to=2020-01-31").then().body("activeContributors", equalTo(0));
        adoption(Plans.draft("name: Vide"), "")
                .then()
                .statusCode(200)
                .body("teamSize", equalTo(0))
                .body("$", not(hasKey("adoption")));
    }

    @Test
    void answerIsCheckedAgainstWhatWasSeen() {
        String plan = Plans.draft();
        String feedback = give(plan, TestCaller.EDITOR_OF_A);

        Plans.EDITOR
                .given()
                .contentType(ContentType.JSON)
                .body("{\"text\": \"Oui\"}")
                .post(path(plan) + "/" + feedback + "/answer")
                .then()
                .statusCode(428);
        answer(plan, feedback, "\"7\"", "{\"text\": \"Oui\"}").then().statusCode(412);
        answer(plan, feedback, "\"1\"", "{\"text\": \"Oui\", \"version\": 1}")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/version"));
        answer(Plans.draft(), feedback, "\"1\"", "{\"text\": \"Oui\"}").then().statusCode(404);
    }

    @Test
    void feedbackSaysSomething() {
        String plan = Plans.draft();

        post(plan, TestCaller.EDITOR_OF_A, "{\"text\": \" \", \"pointer\": \"budget\"}")
                .then()
                .statusCode(422)
                .body("errors.pointer", containsInAnyOrder("/text", "/pointer"));
        Plans.EDITOR
                .given()
                .contentType(ContentType.JSON)
                .post(path(plan))
                .then()
                .statusCode(422);
        post(plan, TestCaller.VIEWER_OF_A, "{\"text\": \"Trop long\"}").then().statusCode(403);
    }

    @Test
    void newestComesFirstPageByPage() {
        String plan = Plans.draft();
        String first = give(plan, TestCaller.EDITOR_OF_A);
        String second = give(plan, TestCaller.EDITOR_OF_A);

        String next = Plans.EDITOR
                .given()
                .get(path(plan) + "?pageSize=1")
                .then()
                .body("items.id", contains(second))
                .extract()
                .path("nextPageToken");

        Plans.EDITOR
                .given()
                .get(path(plan) + "?pageSize=1&pageToken=" + next)
                .then()
                .body("items.id", contains(first))
                .body("items", hasSize(1))
                .body("$", not(hasKey("nextPageToken")));
    }

    @Test
    void otherTenantSeesNothing() {
        String plan = Plans.draft();
        String feedback = give(plan, TestCaller.EDITOR_OF_A);

        TestCaller.ADMIN_OF_B.given().get(path(plan) + "/" + feedback).then().statusCode(404);
    }

    private static String give(String plan, TestCaller caller) {
        return post(plan, caller, "{\"text\": \"Le budget est court\", \"pointer\": \"/budget/total\"}")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static Response post(String plan, TestCaller caller, String body) {
        return caller.given().contentType(ContentType.JSON).body(body).post(path(plan));
    }

    private static Response answer(String plan, String feedback, String ifMatch, String body) {
        return Plans.EDITOR
                .given()
                .header("If-Match", ifMatch)
                .contentType(ContentType.JSON)
                .body(body)
                .post(path(plan) + "/" + feedback + "/answer");
    }

    private static Response adoption(String plan, String query) {
        return Plans.EDITOR.given().get("/plans/" + plan + "/adoption" + query);
    }

    private static String path(String plan) {
        return "/plans/" + plan + "/feedback";
    }
}
