package io.boussole.plan.rituals.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import io.boussole.plan.PastPlan;
import io.boussole.plan.lifecycle.rest.Plans;
import io.boussole.testing.ServersResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = ServersResource.class, initArgs = @ResourceArg(name = "service", value = "plan"))
class RitualOccurrenceTest {
    private static final String COMMITTEE = "comite/occurrences/2021-01-07";

    @Test
    @DisplayName("Row 75: occurrences skip public holidays, weekends and closures")
    void occurrencesSkipDaysWithoutWork() {
        String plan = Plans.draft();

        List<String> standups = get(plan, "point-quotidien/occurrences?pageSize=200")
                .then()
                .statusCode(200)
                .extract()
                .path("items.date");

        assertThat(standups)
                .startsWith("2027-01-04")
                .doesNotContain("2027-01-01", "2027-01-09", "2027-02-15", "2027-02-16", "2027-03-29")
                .endsWith("2027-03-31");
        get(plan, "comite/occurrences")
                .then()
                .body("items.date", contains("2027-01-07", "2027-02-04", "2027-03-04"))
                .body("items[0].startsAt", equalTo("2027-01-07T13:00:00Z"));
        get(plan, "revue-pipeline/occurrences?from=2027-02-08&to=2027-02-22")
                .then()
                .body("items.date", contains("2027-02-08", "2027-02-22"));
    }

    @Test
    void occurrencesArePaged() {
        String plan = Plans.draft();

        String next = get(plan, "comite/occurrences?pageSize=2")
                .then()
                .body("items.date", contains("2027-01-07", "2027-02-04"))
                .extract()
                .path("nextPageToken");

        get(plan, "comite/occurrences?pageSize=2&pageToken=" + next)
                .then()
                .body("items.date", contains("2027-03-04"))
                .body("$", not(hasKey("nextPageToken")));
        get(plan, "comite/occurrences?pageToken=other").then().statusCode(400);
    }

    @Test
    @DisplayName("Row 59: a partner review closed without CONTINUE, RENEGOTIATE or STOP is refused")
    void partnerReviewDecides() {
        String plan = Plans.draft(PastPlan.text());
        String review = "revue-partenaires/occurrences/2021-01-27";

        close(plan, review, "{\"decisions\": [{\"text\": \"On verra\"}]}")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/decisions"))
                .body("errors.code", contains("DECISION_REQUIRED"));
        close(plan, review, decision("RENEGOTIATE"))
                .then()
                .statusCode(200)
                .body("closed.outcome", equalTo("DECIDED"))
                .body("closed.decisions[0].type", equalTo("RENEGOTIATE"))
                .body("closed.decisions[0].decisionId", notNullValue());
    }

    @Test
    void typedDecisionSaysWhatADecisionMust() {
        String plan = Plans.draft(PastPlan.text());

        close(plan, COMMITTEE, "{\"decisions\": [{\"type\": \"CONTINUE\"}]}")
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItem("/decisions/0/reason"));
        get(plan, COMMITTEE).then().body("$", not(hasKey("closed")));
    }

    @Test
    @DisplayName("Row 76: closed with no decision where one was expected is recorded and counted as NO_DECISION")
    void noDecisionIsCounted() {
        String plan = Plans.draft(PastPlan.text());

        close(plan, COMMITTEE, "{\"attendees\": [\"claire\", \"hugo\"]}")
                .then()
                .statusCode(200)
                .body("closed.outcome", equalTo("NO_DECISION"));
        close(plan, "comite/occurrences/2021-02-04", "{\"decisions\": [{\"text\": \"Couper le salon\"}]}")
                .then()
                .statusCode(200)
                .body("closed.outcome", equalTo("DECIDED"));

        get(plan, "comite/statistics")
                .then()
                .statusCode(200)
                .body("planned", equalTo(3))
                .body("closed", equalTo(2))
                .body("noDecision", equalTo(1))
                .body("decisions", equalTo(1));
    }

    @Test
    void occurrenceIsClosedOnce() {
        String plan = Plans.draft(PastPlan.text());

        List<Integer> answers = IntStream.range(0, 8)
                .mapToObj(caller -> CompletableFuture.supplyAsync(
                        () -> close(plan, COMMITTEE, "{}").statusCode()))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();

        assertThat(answers).containsOnlyOnce(200).containsOnly(200, 409);
        close(plan, COMMITTEE, "{}").then().statusCode(409);
    }

    @Test
    void dayWithoutOccurrenceIsNotFound() {
        String plan = Plans.draft(PastPlan.text());

        close(plan, "comite/occurrences/2021-01-08", "{}").then().statusCode(404);
        close(plan, "none/occurrences/2021-01-07", "{}").then().statusCode(404);
        get(plan, "comite/occurrences/2021-01-08").then().statusCode(404);
        get(Plans.draft("rituals: [{id: comite}]"), "comite/occurrences")
                .then()
                .statusCode(200)
                .body("items", hasSize(0));
    }

    @Test
    @DisplayName("Row 79: an asynchronous review keeps its snapshot, who has looked at it, and the time saved")
    void asynchronousReview() {
        String plan = Plans.draft(PastPlan.with(
                "type: MONTHLY_PERFORMANCE_COMMITTEE,", "type: MONTHLY_PERFORMANCE_COMMITTEE, mode: ASYNC,"));
        String closing = """
                {"attendees": ["claire", "hugo", "tom"], "decisions": [{"text": "Renforcer l'inbound"}],
                 "videoUrl": "https://video.example/1", "dashboardSnapshot": {"revenue": 41000, "closing": 0.22}}
                """;

        close(plan, COMMITTEE, "{}")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/videoUrl", "/dashboardSnapshot"));
        close(plan, COMMITTEE, closing)
                .then()
                .statusCode(200)
                .body("closed.mode", equalTo("ASYNC"))
                .body("closed.dashboardSnapshot.revenue", equalTo(41000))
                .body("closed.minutesSaved", equalTo(180))
                .body("closed.acknowledgements", hasSize(0));
        close(plan, COMMITTEE, closing.replace("41000", "42000")).then().statusCode(409);
        acknowledge(plan, COMMITTEE, "hugo").then().statusCode(200);
        acknowledge(plan, COMMITTEE, "hugo")
                .then()
                .statusCode(200)
                .body("closed.acknowledgements.memberId", contains("hugo"))
                .body("closed.dashboardSnapshot.revenue", equalTo(41000));
        acknowledge(plan, COMMITTEE, "nobody").then().statusCode(422);
        acknowledge(plan, "comite/occurrences/2021-02-04", "hugo").then().statusCode(409);
        get(plan, "comite/statistics").then().body("minutesSaved", equalTo(180)).body("acknowledgements", equalTo(1));
    }

    @Test
    void snapshotHasAtMost64Kilobytes() {
        String plan = Plans.draft(PastPlan.text());
        String closing = "{\"dashboardSnapshot\": {\"a\": \"%s\"}}";

        close(plan, COMMITTEE, closing.formatted("x".repeat(64 * 1024 - 7)))
                .then()
                .statusCode(422)
                .body("errors.code", contains("TOO_LARGE"));
        close(plan, COMMITTEE, closing.formatted("x".repeat(64 * 1024 - 8)))
                .then()
                .statusCode(200);
    }

    @Test
    @DisplayName("Row 125: blockers opened and closed in the weekly micro-point are counted")
    void blockersAreCounted() {
        String plan = Plans.draft(PastPlan.with(
                "type: WEEKLY_PIPELINE_REVIEW,        rule: \"FREQ=WEEKLY;BYDAY=MO\", at: \"10:00\", durationMin: 45",
                "type: WEEKLY_MICRO, rule: \"FREQ=WEEKLY;BYDAY=MO\", at: \"10:00\", durationMin: 15"));

        close(plan, "revue-pipeline/occurrences/2021-01-04", "{\"blockersOpened\": 3, \"blockersClosed\": 1}")
                .then()
                .statusCode(200);
        close(plan, "revue-pipeline/occurrences/2021-01-11", "{\"blockersOpened\": 1, \"blockersClosed\": 2}")
                .then()
                .statusCode(200);
        close(plan, "revue-pipeline/occurrences/2021-01-18", "{\"blockersOpened\": -1}")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/blockersOpened"));

        get(plan, "revue-pipeline/statistics")
                .then()
                .body("blockersOpened", equalTo(4))
                .body("blockersClosed", equalTo(3));
    }

    @Test
    void meetingToComeIsNotClosed() {
        String future = Plans.draft(PastPlan.text().replace("2021-", "2100-"));
        String day = get(future, "comite/occurrences").then().extract().path("items[0].date");
        close(future, "comite/occurrences/" + day, "{}")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/date"))
                .body("errors.code", contains("IN_FUTURE"));
    }

    @Test
    void closedPlanHoldsNoMeetings() {
        String plan = Plans.active();
        Plans.close(plan).then().statusCode(200);

        close(plan, "comite/occurrences/2027-01-07", "{}")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:boussole:problem:plan-closed"));
        acknowledge(plan, "comite/occurrences/2027-01-07", "hugo").then().statusCode(409);
    }

    @Test
    void nobodyAttendsTwice() {
        String plan = Plans.draft(PastPlan.text());

        close(plan, COMMITTEE, "{\"attendees\": [\"claire\", \"hugo\", \"claire\"]}")
                .then()
                .statusCode(200)
                .body("closed.attendees", contains("claire", "hugo"));
    }

    @Test
    void meetingThatStopsABattleLosesNoChangeMadeMeanwhile() {
        String closing = decision("STOP")
                .replace("\"type\"", "\"subject\": {\"part\": \"BATTLE\", \"id\": \"nurturing\"}, \"type\"");
        for (int round = 0; round < 5; round++) {
            String plan = Plans.draft(PastPlan.text());
            CompletableFuture<Integer> closed = CompletableFuture.supplyAsync(
                    () -> close(plan, COMMITTEE, closing).statusCode());
            List<CompletableFuture<Integer>> replaced = IntStream.range(0, 6)
                    .mapToObj(index -> CompletableFuture.supplyAsync(() -> addKpi(plan, "extra-" + index)))
                    .toList();

            assertThat(closed.join()).isEqualTo(200);
            assertThat(replaced).extracting(CompletableFuture::join).containsOnly(201);
            Plans.EDITOR
                    .given()
                    .accept(ContentType.JSON)
                    .get("/plans/" + plan + "/document")
                    .then()
                    .body("battles.find { it.id == 'nurturing' }.status", equalTo("STOPPED"))
                    .body("kpis.findAll { it.id.startsWith('extra-') }", hasSize(6));
        }
    }

    private static int addKpi(String plan, String id) {
        return Plans.EDITOR
                .given()
                .contentType(ContentType.JSON)
                .body("{\"id\": \"" + id + "\"}")
                .post("/plans/" + plan + "/kpis")
                .statusCode();
    }

    private static String decision(String type) {
        return """
                {"decisions": [{"type": "%s", "reason": "Deux mois sans rendez-vous", "expectedEffect": "Un partage tenu",
                 "measureBy": "%s"}]}
                """.formatted(type, LocalDate.now(ZoneOffset.UTC).plusWeeks(8));
    }

    private static Response get(String plan, String path) {
        return Plans.EDITOR.given().get("/plans/" + plan + "/rituals/" + path);
    }

    private static Response close(String plan, String occurrence, String body) {
        return Plans.EDITOR
                .given()
                .contentType(ContentType.JSON)
                .body(body)
                .post("/plans/" + plan + "/rituals/" + occurrence + "/close");
    }

    private static Response acknowledge(String plan, String occurrence, String member) {
        return Plans.EDITOR
                .given()
                .contentType(ContentType.JSON)
                .body("{\"memberId\": \"" + member + "\"}")
                .post("/plans/" + plan + "/rituals/" + occurrence + "/acknowledge");
    }
}
