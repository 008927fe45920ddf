package io.boussole.plan.relaunch.rest;

import static io.boussole.plan.relaunch.rest.Relaunches.DUPLICATES;
import static io.boussole.plan.relaunch.rest.Relaunches.SESSION;
import static io.boussole.plan.relaunch.rest.Relaunches.actions;
import static io.boussole.plan.relaunch.rest.Relaunches.post;
import static io.boussole.plan.relaunch.rest.Relaunches.today;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

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
class RelaunchTest {
    @Test
    @DisplayName("Row 120: a plan that is off track goes again step by step, in order")
    void stepsAreDoneInOrder() {
        String checklist = begun();

        post(checklist, "effect", "{\"kpiId\": \"revenue\", \"before\": 1, \"after\": 2}")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:boussole:problem:relaunch-step-not-next"))
                .body("detail", containsString("DATA_QUALITY"));
        post(checklist, "listening-sessions", SESSION).then().statusCode(409);
        Relaunches.recover(checklist);
        post(checklist, "minor-change", "{\"description\": \"Objet court\"}")
                .then()
                .statusCode(409);
        post(checklist, "hypotheses", "{\"checks\": [{\"hypothesisId\": \"closing\", \"status\": \"IN_DOUBT\"}]}")
                .then()
                .statusCode(200)
                .body("next", equalTo("MINOR_CHANGE"));
        post(checklist, "minor-change", "{\"description\": \"Objet court\", \"experimentId\": \"objet-court\"}")
                .then()
                .statusCode(200);
        post(checklist, "effect", "{\"kpiId\": \"reply-cold\", \"before\": 0.08, \"after\": 0.11}")
                .then()
                .statusCode(200)
                .body("steps.done", contains(true, true, true, true, true, true))
                .body("$", not(hasKey("next")));
        post(checklist, "data-quality", DUPLICATES).then().statusCode(409);
    }

    @Test
    @DisplayName("Row 121: the duplicates before and after are shown")
    void duplicatesAreShown() {
        String checklist = begun();

        post(checklist, "data-quality", "{\"duplicatesBefore\": -1}")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/duplicatesBefore", "/duplicatesAfter"));
        post(checklist, "data-quality", DUPLICATES).then().statusCode(200).header("ETag", "\"2\"");

        get(checklist)
                .then()
                .body("work.dataQuality.duplicatesBefore", equalTo(214))
                .body("work.dataQuality.duplicatesAfter", equalTo(12))
                .body("next", equalTo("CALL_LISTENING"));
    }

    @Test
    @DisplayName("Row 122: listening to calls is done at 2 of 2 sessions")
    void twoSessionsMakeTheStep() {
        String checklist = begun();
        post(checklist, "data-quality", DUPLICATES).then().statusCode(200);

        post(checklist, "listening-sessions", SESSION)
                .then()
                .statusCode(200)
                .body("sessionsHeld", equalTo(1))
                .body("steps[1].done", equalTo(false));
        post(checklist, "listening-sessions", SESSION)
                .then()
                .statusCode(200)
                .body("sessionsHeld", equalTo(2))
                .body("steps[1].done", equalTo(true))
                .body("next", equalTo("PRIORITY_ACTIONS"));
        post(checklist, "listening-sessions", SESSION).then().statusCode(409);
    }

    @Test
    @DisplayName("Row 123: an action due on day 13 is accepted, on day 14 refused")
    void actionsTakeLessThanTwoWeeks() {
        String checklist = listened();

        post(checklist, "actions", actions(14))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/actions/2/dueOn"))
                .body("errors.code", contains("NOT_IN_TWO_WEEKS"));
        post(checklist, "actions", actions(13))
                .then()
                .statusCode(200)
                .body("work.actions", hasSize(3))
                .body("work.actions[2].dueOn", equalTo(today().plusDays(13).toString()));
    }

    @Test
    void threeActionsWithOwners() {
        String checklist = listened();

        post(
                        checklist,
                        "actions",
                        "{\"actions\": [{\"title\": \"Une\", \"ownerId\": \"nobody\", \"dueOn\": \"%s\"}]}"
                                .formatted(today()))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/actions", "/actions/0/ownerId"));
        post(checklist, "actions", "{\"actions\": [null, {}, null]}").then().statusCode(422);
    }

    @Test
    void checklistIsBegunForAReason() {
        String path = "/plans/" + Plans.draft() + "/relaunch-checklists";

        Plans.EDITOR
                .given()
                .contentType(ContentType.JSON)
                .body("{}")
                .post(path)
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/reason"));
        Plans.EDITOR.given().get(path).then().statusCode(200).body("items", hasSize(0));
    }

    @Test
    void stepWantsTheChecklistThatWasSeen() {
        String checklist = begun();

        Plans.EDITOR
                .given()
                .contentType(ContentType.JSON)
                .body(DUPLICATES)
                .post(checklist + "/data-quality")
                .then()
                .statusCode(428);
        Plans.EDITOR
                .given()
                .header("If-Match", "\"7\"")
                .contentType(ContentType.JSON)
                .body(DUPLICATES)
                .post(checklist + "/data-quality")
                .then()
                .statusCode(412);
        TestCaller.ADMIN_OF_B.given().get(checklist).then().statusCode(404);
    }

    @Test
    void stepsAreNamedInTheReadersLanguage() {
        Plans.EDITOR
                .given()
                .header("Accept-Language", "fr")
                .get(begun())
                .then()
                .body("steps[0].title", equalTo("Vérifier la qualité des données CRM et corriger les doublons"));
    }

    private static String begun() {
        return Plans.EDITOR
                .given()
                .contentType(ContentType.JSON)
                .body("{\"reason\": \"Closing sous 20 % depuis trois semaines\"}")
                .post("/plans/" + Plans.draft() + "/relaunch-checklists")
                .then()
                .statusCode(201)
                .header("ETag", "\"1\"")
                .body("next", equalTo("DATA_QUALITY"))
                .extract()
                .header("Location");
    }

    private static String listened() {
        String checklist = begun();
        post(checklist, "data-quality", DUPLICATES).then().statusCode(200);
        post(checklist, "listening-sessions", SESSION).then().statusCode(200);
        post(checklist, "listening-sessions", SESSION).then().statusCode(200);
        return checklist;
    }

    private static Response get(String checklist) {
        return Plans.EDITOR.given().get(checklist);
    }
}
