package io.boussole.alert.incident;

import static io.boussole.testing.TestCaller.EDITOR_OF_A;
import static io.boussole.testing.TestCaller.VIEWER_OF_A;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.boussole.alert.PlanFixture;
import io.boussole.alert.Suite;
import io.boussole.testing.ServersResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(value = ServersResource.class, initArgs = @ResourceArg(name = "service", value = "alert"))
class WorkAlertTest {
    @Inject
    Suite suite;

    @SuppressWarnings("NullAway.Init")
    private Breached breached;

    @BeforeEach
    void aBreach() {
        breached = Breached.of(suite, PlanFixture.aPlan());
    }

    @Test
    void goesFromOpenToClosedAndKeepsItsHistory() {
        breached.post("acknowledge", "").statusCode(200).body("state", equalTo("ACKNOWLEDGED"));
        breached.patch("{\"status\":\"IN_PROGRESS\"}").statusCode(200);
        breached.alert().body("state", equalTo("IN_CORRECTION"));
        breached.patch("{\"status\":\"DONE\"}").statusCode(200).body("measureOn", notNullValue());
        breached.alert().body("state", equalTo("RESOLVED")).body("resolution", equalTo("CORRECTED"));
        breached.post("close", "").statusCode(200).body("state", equalTo("CLOSED"));

        assertThat(breached.history())
                .containsExactly("OPENED", "ACKNOWLEDGED", "ACTION_STARTED", "ACTION_DONE", "RESOLVED", "CLOSED");
    }

    @Test
    void isClosedOnlyOnceItHasEnded() {
        breached.post("close", "").statusCode(409).body("type", equalTo("urn:boussole:problem:alert-change-refused"));
    }

    @Test
    void isSilencedWithAReasonAndAnEndAndStillJudged() {
        String until = Clock.systemUTC().instant().plus(Duration.ofDays(2)).toString();
        breached.post("silence", "{\"until\":\"" + until + "\",\"reason\":\"trade fair\"}")
                .statusCode(200)
                .body("silence.reason", equalTo("trade fair"))
                .body("silence.by", equalTo("aeditor@test"));
        filtered("silenced=true").body("items", hasSize(1));
        filtered("silenced=false").body("items", hasSize(0));

        breached.post("unsilence", "{\"reason\":\"over early\"}")
                .statusCode(200)
                .body("silence", nullValue());
        filtered("silenced=true").body("items", hasSize(0));
        assertThat(breached.history()).containsExactly("OPENED", "SILENCED", "UNSILENCED");
    }

    @Test
    void needsNoWordsToEndASilence() {
        silenced();
        bare().post("/alerts/{id}/unsilence", breached.alertId())
                .then()
                .statusCode(200)
                .body("silence", nullValue());

        silenced();
        bare().contentType("application/x-www-form-urlencoded")
                .body("")
                .post("/alerts/{id}/unsilence", breached.alertId())
                .then()
                .statusCode(200)
                .body("silence", nullValue());
    }

    @Test
    void asksForTheBodyThatItNeeds() {
        bare().post("/alerts/{id}/silence", breached.alertId())
                .then()
                .statusCode(422)
                .contentType("application/problem+json");
    }

    private RequestSpecification bare() {
        return EDITOR_OF_A.given().header("If-Match", breached.alert().extract().header("ETag"));
    }

    private void silenced() {
        String until = Clock.systemUTC().instant().plus(Duration.ofDays(2)).toString();
        breached.post("silence", "{\"until\":\"" + until + "\",\"reason\":\"trade fair\"}")
                .statusCode(200);
    }

    /** Whether a period is over, or something is watched, people do not decide. */
    @ParameterizedTest
    @EnumSource(
            value = Resolution.class,
            names = {"RECOVERED", "CORRECTED", "ACCEPTED_RISK", "FALSE_ALARM"},
            mode = EnumSource.Mode.EXCLUDE)
    void isNotEndedForAReasonThatOnlyTheServiceCanKnow(Resolution reason) {
        breached.post("resolve", "{\"reason\":\"" + reason + "\"}")
                .statusCode(422)
                .contentType("application/problem+json")
                .body("errors[0].pointer", equalTo("/reason"))
                .body("errors[0].detail", containsString("RECOVERED, CORRECTED, ACCEPTED_RISK, FALSE_ALARM"));
        breached.alert().body("state", equalTo("OPEN"));
    }

    @ParameterizedTest
    @EnumSource(
            value = Resolution.class,
            names = {"RECOVERED", "CORRECTED", "ACCEPTED_RISK", "FALSE_ALARM"})
    void isEndedForAReasonThatPeopleKnow(Resolution reason) {
        breached.post("resolve", "{\"reason\":\"" + reason + "\"}")
                .statusCode(200)
                .body("resolution", equalTo(reason.name()));
    }

    @Test
    void isHandedOverOnceByOneReading() {
        String read = breached.alert().extract().header("ETag");
        String answered = handOver("claire", read).statusCode(200).extract().header("ETag");

        assertThat(answered)
                .isNotEqualTo(read)
                .isEqualTo(breached.alert().extract().header("ETag"));
        handOver("hugo", read).statusCode(412);
        handOver("hugo", answered).statusCode(200);
    }

    private io.restassured.response.ValidatableResponse handOver(String toId, String ifMatch) {
        return EDITOR_OF_A
                .given()
                .header("If-Match", ifMatch)
                .contentType("application/json")
                .body("{\"toId\":\"" + toId + "\",\"reason\":\"Hugo is away\"}")
                .post("/alerts/{id}/hand-over", breached.alertId())
                .then();
    }

    @ParameterizedTest
    @ValueSource(longs = {-1, 91})
    void isNeverSilencedForEver(long days) {
        String until = Clock.systemUTC().instant().plus(Duration.ofDays(days)).toString();

        breached.post("silence", "{\"until\":\"" + until + "\",\"reason\":\"x\"}")
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/until"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "silence   | {}                                   | 422",
                "silence   | {\"until\":\"tomorrow\"}             | 400",
                "resolve   | {}                                   | 422",
                "resolve   | {\"reason\":\"GONE\"}                | 400",
                "hand-over | {\"toId\":\"claire\"}                | 422",
                "comments  | {\"text\":\" \"}                     | 422"
            })
    void refusesWhatItDoesNotUnderstand(String operation, String body, int status) {
        breached.post(operation, body).statusCode(status).contentType("application/problem+json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"acknowledge", "hand-over", "silence", "unsilence", "resolve", "close", "comments"})
    void isLeftAloneByViewers(String operation) {
        VIEWER_OF_A
                .given()
                .contentType("application/json")
                .body("{}")
                .post("/alerts/{id}/" + operation, breached.alertId())
                .then()
                .statusCode(403);
    }

    @Test
    void isHandedOverToSomebodyOfTheTeam() {
        breached.post("hand-over", "{\"toId\":\"claire\",\"reason\":\"Hugo is away\"}")
                .statusCode(200);
        breached.action().body("owner.id", equalTo("claire")).body("owner.name", equalTo("Claire Morel"));
        filtered("ownerId=claire").body("items", hasSize(1));
        filtered("ownerId=hugo").body("items", hasSize(0));

        breached.post("hand-over", "{\"toId\":\"nobody\",\"reason\":\"x\"}")
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/toId"));
        assertThat(breached.history()).containsExactly("OPENED", "HANDED_OVER");
    }

    @Test
    void collectsComments() {
        breached.post("comments", "{\"text\":\"Called the three largest\"}").statusCode(201);
        breached.post("comments", "{\"text\":\"Two are back\"}").statusCode(201);

        VIEWER_OF_A
                .given()
                .get("/alerts/{id}/comments", breached.alertId())
                .then()
                .statusCode(200)
                .body("items.text", contains("Called the three largest", "Two are back"))
                .body("items[0].by", equalTo("aeditor@test"));
    }

    /** Evaluation 5.2: a false alarm feeds the rule's published precision. */
    @Test
    void countsAFalseAlarmAgainstTheRule() {
        String ruleId = breached.alert().extract().path("ruleId");
        precision(ruleId).body("ended", equalTo(0)).body("precision", nullValue());

        breached.post("resolve", "{\"reason\":\"FALSE_ALARM\",\"comment\":\"an import was missing\"}")
                .statusCode(200)
                .body("resolution", equalTo("FALSE_ALARM"))
                .body("resolvedBy", equalTo("aeditor@test"));

        precision(ruleId)
                .body("ended", equalTo(1))
                .body("falseAlarms", equalTo(1))
                .body("precision", equalTo(0f));
        breached.action().body("status", equalTo("CANCELLED"));
    }

    private static io.restassured.response.ValidatableResponse precision(String ruleId) {
        return VIEWER_OF_A.given().get("/rules/{id}/precision", ruleId).then().statusCode(200);
    }

    @Test
    void isResolvedOnceOnly() {
        breached.post("resolve", "{\"reason\":\"ACCEPTED_RISK\"}").statusCode(200);
        breached.post("resolve", "{\"reason\":\"ACCEPTED_RISK\"}").statusCode(200);

        breached.post("resolve", "{\"reason\":\"CORRECTED\"}").statusCode(409);
    }

    @Test
    void isFoundByWhatItIs() {
        filtered("state=OPEN&state=ACKNOWLEDGED&kind=UNDER_PERFORMANCE&overdue=false&inhibited=false")
                .body("items", hasSize(1));
        filtered("state=RESOLVED&state=CLOSED").body("items", hasSize(0));
        filtered("overdue=true").body("items", hasSize(0));
        filtered("openedAfter=2199-01-01T00:00:00Z").body("items", hasSize(0));
    }

    private io.restassured.response.ValidatableResponse filtered(String query) {
        return VIEWER_OF_A
                .given()
                .get("/alerts?planId=" + breached.plan().id() + "&" + query)
                .then()
                .statusCode(200);
    }

    @Test
    void getsAnotherDayOnlyWithAReason() {
        String day = PlanFixture.today().plusDays(30).toString();
        breached.patch("{\"dueOn\":\"" + day + "\"}")
                .statusCode(422)
                .body("errors[0].code", equalTo("REQUIRED_FOR_ANOTHER_DAY"));

        breached.patch("{\"dueOn\":\"" + day + "\",\"reason\":\"waiting for legal\"}")
                .statusCode(200)
                .body("dueOn", equalTo(day));
        breached.patch("{\"dueOn\":\"" + PlanFixture.today().minusDays(1) + "\",\"reason\":\"x\"}")
                .statusCode(422);
        assertThat(breached.history()).containsExactly("OPENED", "DUE_DATE_CHANGED");
    }

    @Test
    void keepsNotesAndTicks() {
        breached.patch("{\"note\":\"half of it\"}").statusCode(200);
        tick(1, "tick").statusCode(200).body("ticked.number", contains(1));
        tick(2, "tick").body("ticked.number", contains(1, 2));
        tick(1, "untick").body("ticked.number", contains(2));
        tick(3, "tick").statusCode(404);

        assertThat(breached.history())
                .containsExactly(
                        "OPENED", "PROGRESS_NOTED", "CHECKLIST_TICKED", "CHECKLIST_TICKED", "CHECKLIST_UNTICKED");
    }

    private io.restassured.response.ValidatableResponse tick(int number, String mark) {
        return EDITOR_OF_A
                .given()
                .header("If-Match", breached.action().extract().header("ETag"))
                .post("/corrective-actions/{id}/checklist/{number}/" + mark, breached.actionId(), number)
                .then();
    }
}
