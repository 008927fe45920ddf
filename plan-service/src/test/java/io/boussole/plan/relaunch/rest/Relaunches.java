package io.boussole.plan.relaunch.rest;

import io.boussole.plan.lifecycle.rest.Plans;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.time.ZoneId;

/** What an editor does with relaunches in these tests. */
public final class Relaunches {
    static final String DUPLICATES = "{\"duplicatesBefore\": 214, \"duplicatesAfter\": 12}";
    static final String SESSION = "{\"ownerId\": \"hugo\", \"learned\": \"Le prix vient trop tôt\"}";

    private Relaunches() {}

    static LocalDate today() {
        return LocalDate.now(ZoneId.of("Europe/Paris"));
    }

    /** Does every step of a checklist that was just begun. */
    public static void finish(String checklist) {
        recover(checklist);
        does(checklist, "hypotheses", "{\"checks\": [{\"hypothesisId\": \"closing\", \"status\": \"IN_DOUBT\"}]}");
        does(checklist, "minor-change", "{\"description\": \"Objet court\", \"experimentId\": \"objet-court\"}");
        does(checklist, "effect", "{\"kpiId\": \"reply-cold\", \"before\": 0.08, \"after\": 0.11}");
    }

    static void recover(String checklist) {
        does(checklist, "data-quality", DUPLICATES);
        does(checklist, "listening-sessions", SESSION);
        does(checklist, "listening-sessions", SESSION);
        does(checklist, "actions", actions(13));
    }

    static String actions(int lastDueInDays) {
        return """
                {"actions": [{"title": "Une", "ownerId": "hugo", "dueOn": "%s"},
                             {"title": "Deux", "ownerId": "tom", "dueOn": "%s"},
                             {"title": "Trois", "ownerId": "claire", "dueOn": "%s"}]}
                """.formatted(today(), today().plusDays(5), today().plusDays(lastDueInDays));
    }

    static Response post(String checklist, String step, String body) {
        return Plans.EDITOR
                .given()
                .header("If-Match", "*")
                .contentType(ContentType.JSON)
                .body(body)
                .post(checklist + "/" + step);
    }

    private static void does(String checklist, String step, String body) {
        post(checklist, step, body).then().statusCode(200);
    }
}
