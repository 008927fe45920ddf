package io.boussole.plan.decisions.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.boussole.plan.CurrentPlan;
import io.boussole.plan.lifecycle.rest.Plans;
import io.boussole.testing.ServersResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = ServersResource.class, initArgs = @ResourceArg(name = "service", value = "plan"))
class TakeDecisionTest {
    private static final String BATTLE = "{\"part\": \"BATTLE\", \"id\": \"nurturing\"}";

    private final LocalDate today = LocalDate.now(ZoneId.of("Europe/Paris"));

    @Test
    @DisplayName("Row 98: a decision without measureBy, reason or expected effect is refused")
    void decisionSaysWhyAndWhenItIsMeasured() {
        String id = Plans.draft();

        take(id, "{\"type\": \"MODIFY\", \"subject\": " + BATTLE + ", \"reason\": \" \"}")
                .then()
                .statusCode(422)
                .body("errors.pointer", containsInAnyOrder("/reason", "/expectedEffect", "/measureBy"));
        take(id, "{}")
                .then()
                .statusCode(422)
                .body(
                        "errors.pointer",
                        containsInAnyOrder("/type", "/subject", "/reason", "/expectedEffect", "/measureBy"));
    }

    @Test
    void decisionNamesWhatThePlanHas() {
        String id = Plans.draft();

        take(id, decision("MODIFY", "{\"part\": \"CHANNEL\", \"id\": \"nurturing\"}", """
                        , "decidedBy": ["claire", "nobody"], "ritualId": "nothing"
                        """))
                .then()
                .statusCode(422)
                .body("errors.pointer", containsInAnyOrder("/subject/id", "/decidedBy/1", "/ritualId"));
        take(id, decision("FORGET", BATTLE, "")).then().statusCode(400);
    }

    @Test
    void decisionIsReadBackAsItWasTaken() {
        String id = Plans.draft();
        String location = take(
                        id, decision("MODIFY", BATTLE, ", \"decidedBy\": [\"claire\"], \"ritualId\": \"comite\""))
                .then()
                .statusCode(201)
                .extract()
                .header("Location");

        LocalDate begin = LocalDate.parse("2027-01-01");
        LocalDate from = today.isBefore(begin) ? begin : today;
        Plans.EDITOR
                .given()
                .get(location)
                .then()
                .statusCode(200)
                .body("type", equalTo("MODIFY"))
                .body("subject.id", equalTo("nurturing"))
                .body("reason", equalTo("Two cycles below"))
                .body("expectedEffect", equalTo("Ten hours freed"))
                .body("measureBy", equalTo(today.plusWeeks(6).toString()))
                .body("decidedBy", contains("claire"))
                .body("ritualId", equalTo("comite"))
                .body("takenBy", equalTo("aeditor@test"))
                .body(
                        "expectedEffectWindow.leadingFrom",
                        equalTo(from.plusWeeks(4).toString()))
                .body(
                        "expectedEffectWindow.leadingBy",
                        equalTo(from.plusWeeks(8).toString()))
                .body("expectedEffectWindow.maturity", equalTo("NOT_MATURE"))
                .body("$", not(hasKey("supersededBy")));
    }

    @Test
    @DisplayName("Row 37: to stop a battle ends it in the plan and frees what its undone actions would cost")
    void stoppedBattleEndsAndFreesItsBudget() {
        String id = active(CurrentPlan.with(
                "startOn: 2027-01-18, dueOn: 2027-02-05, critical: true,",
                "startOn: 2027-01-18, dueOn: 2027-02-05, doneOn: 2027-02-01, critical: true,"));

        take(id, decision("STOP", BATTLE, ""))
                .then()
                .statusCode(201)
                .body("freedBudget.amount", equalTo(1510))
                .body("freedBudget.currency", equalTo("EUR"));

        document(id)
                .then()
                .body("battles[1].status", equalTo("STOPPED"))
                .body("battles[1].endedOn", equalTo(today.toString()));
        Plans.get(id).then().body("version", equalTo(2));
        take(id, decision("STOP", BATTLE, ""))
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:boussole:problem:already-ended"));
        assertThat(Plans.EDITOR
                        .given()
                        .get("/plans/" + id + "/decisions")
                        .jsonPath()
                        .getList("items"))
                .hasSize(1);
    }

    @Test
    @DisplayName("Row 37: to stop a channel frees its cost of the months to come, without another decision")
    void stoppedChannelFreesTheMonthsToCome() {
        LocalDate end = CurrentPlan.start().plusYears(1).minusDays(1);
        String id = active(CurrentPlan.with("    rank: PRIMARY\n", "    rank: PRIMARY\n    monthlyCost: 150.50\n")
                .replaceFirst(
                        "period: \\{ type: QUARTER, start: (\\S+), end: \\S+,",
                        "period: { type: YEAR, start: $1, end: " + end + ","));
        long monthsToCome = ChronoUnit.MONTHS.between(today.withDayOfMonth(1), end.withDayOfMonth(1));

        String freed = take(id, decision("STOP", "{\"part\": \"CHANNEL\", \"id\": \"cold-email\"}", ""))
                .then()
                .statusCode(201)
                .extract()
                .jsonPath()
                .getString("freedBudget.amount");

        assertThat(monthsToCome).isPositive();
        assertThat(new BigDecimal(freed))
                .isEqualByComparingTo(new BigDecimal("150.50").multiply(BigDecimal.valueOf(monthsToCome)));
        document(id).then().body("channels[0].endedOn", equalTo(today.toString()));
    }

    @Test
    @DisplayName("Row 129: to go back on a decision needs supersedes and a reason; reversals are counted by quarter")
    void reversalIsSaidToBeOne() {
        String id = Plans.draft(CurrentPlan.text());
        String first = idOf(take(id, decision("ACCELERATE", BATTLE, "")));

        take(id, decision("SLOW_DOWN", BATTLE, ""))
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:boussole:problem:decision-contradicts"));
        String superseding = ", \"supersedes\": \"" + first + "\"";
        take(id, decision("SLOW_DOWN", BATTLE, superseding).replace("Two cycles below", ""))
                .then()
                .statusCode(422);
        take(id, decision("SLOW_DOWN", BATTLE, superseding))
                .then()
                .statusCode(201)
                .body("reversal", equalTo(true));
        take(id, decision("CONTINUE", BATTLE, superseding))
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:boussole:problem:decision-superseded"));

        Plans.EDITOR
                .given()
                .get("/plans/" + id + "/decisions/reversals")
                .then()
                .statusCode(200)
                .body("quarters.start", contains(CurrentPlan.start().toString()))
                .body("quarters.end", contains(CurrentPlan.end().toString()))
                .body("quarters.decisions", contains(2))
                .body("quarters.reversals", contains(1));
        list(id, "?standing=true").then().body("items.type", contains("SLOW_DOWN"));
        list(id, "?standing=false").then().body("items.type", contains("ACCELERATE"));
        list(id, "?part=CHANNEL").then().body("items", hasSize(0));
        list(id, "?type=NOTHING").then().statusCode(400);
    }

    @Test
    void everyStandingDecisionCanBeContradicted() {
        String id = Plans.draft();
        take(id, decision("ACCELERATE", BATTLE, "")).then().statusCode(201);
        take(id, decision("MODIFY", BATTLE, "")).then().statusCode(201);

        take(id, decision("SLOW_DOWN", BATTLE, ""))
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:boussole:problem:decision-contradicts"));
    }

    @Test
    void onlyDecisionsOfThePlanOnTheSameSubjectAreSuperseded() {
        String id = Plans.draft();
        String other = idOf(take(Plans.draft(), decision("ACCELERATE", BATTLE, "")));
        String channel = idOf(take(id, decision("ACCELERATE", "{\"part\": \"CHANNEL\", \"id\": \"inbound\"}", "")));

        for (String wrong : List.of(other, channel)) {
            take(id, decision("MODIFY", BATTLE, ", \"supersedes\": \"" + wrong + "\""))
                    .then()
                    .statusCode(422)
                    .body("errors.pointer", contains("/supersedes"));
        }
        take(id, decision("REVERSE", BATTLE, ""))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/supersedes"));
    }

    @Test
    void ofManyWhoSupersedeOneDecisionOneDoes() {
        String id = Plans.draft();
        String first = idOf(take(id, decision("ACCELERATE", BATTLE, "")));

        List<Integer> answers = IntStream.range(0, 10)
                .mapToObj(index -> CompletableFuture.supplyAsync(
                        () -> take(id, decision("SLOW_DOWN", BATTLE, ", \"supersedes\": \"" + first + "\""))
                                .statusCode()))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();

        assertThat(answers).containsOnlyOnce(201).containsOnly(201, 409);
    }

    @Test
    void listIsPagedAndDecisionsOfOtherPlansAreNotThere() {
        String id = Plans.draft();
        take(id, decision("MODIFY", BATTLE, "")).then().statusCode(201);
        String last = idOf(take(id, decision("ITERATE", BATTLE, "")));

        String next = list(id, "?pageSize=1")
                .then()
                .body("items.id", contains(last))
                .extract()
                .path("nextPageToken");
        list(id, "?pageSize=1&pageToken=" + next).then().body("items.type", contains("MODIFY"));
        Plans.EDITOR
                .given()
                .get("/plans/" + Plans.draft() + "/decisions/" + last)
                .then()
                .statusCode(404)
                .body("type", equalTo("urn:boussole:problem:decision-not-found"));
    }

    private String decision(String type, String subject, String more) {
        return """
                {"type": "%s", "subject": %s, "reason": "Two cycles below", "expectedEffect": "Ten hours freed",
                 "measureBy": "%s"%s}
                """.formatted(type, subject, today.plusWeeks(6), more);
    }

    private static Response take(String planId, String body) {
        return Plans.EDITOR.given().contentType("application/json").body(body).post("/plans/" + planId + "/decisions");
    }

    private static String idOf(Response taken) {
        return taken.then().statusCode(201).extract().path("id");
    }

    private static Response list(String planId, String query) {
        return Plans.EDITOR.given().get("/plans/" + planId + "/decisions" + query);
    }

    private static Response document(String planId) {
        return Plans.EDITOR.given().accept("application/json").get("/plans/" + planId + "/document");
    }

    private static String active(String yaml) {
        String id = Plans.draft(yaml);
        Plans.activate(id).then().statusCode(200);
        return id;
    }
}
