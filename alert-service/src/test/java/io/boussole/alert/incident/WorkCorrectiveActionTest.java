package io.boussole.alert.incident;

import static io.boussole.testing.TestCaller.EDITOR_OF_A;
import static io.boussole.testing.TestCaller.VIEWER_OF_A;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import io.boussole.alert.PlanFixture;
import io.boussole.alert.Suite;
import io.boussole.contracts.Topic;
import io.boussole.testing.EventsOnTopic;
import io.boussole.testing.ServersResource;
import io.boussole.testing.TestServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(value = ServersResource.class, initArgs = @ResourceArg(name = "service", value = "alert"))
class WorkCorrectiveActionTest {
    @Inject
    Suite suite;

    @SuppressWarnings("NullAway.Init") // the servers resource fills it
    TestServers servers;

    String alertId = "";
    String actionId = "";

    @BeforeEach
    void aBreach() {
        PlanFixture plan = PlanFixture.aPlan();
        suite.publish(EDITOR_OF_A, plan.published());
        suite.observe(EDITOR_OF_A, plan.closing(1, 10, 80));
        suite.evaluation(EDITOR_OF_A, plan.id(), PlanFixture.CLOSING, 1);
        alertId = suite.alerts(EDITOR_OF_A, plan.id()).getString("items[0].id");
        actionId = suite.actions(EDITOR_OF_A, plan.id()).getString("items[0].id");
    }

    @Test
    void movesOnWithItsAlert() {
        EDITOR_OF_A
                .given()
                .get("/corrective-actions/{id}", actionId)
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"");

        change("\"1\"", "{\"status\":\"IN_PROGRESS\"}").statusCode(200).header("ETag", "\"2\"");
        alert().body("state", equalTo("IN_CORRECTION"));

        change("\"2\"", "{\"status\":\"DONE\"}").statusCode(200).body("status", equalTo("DONE"));
        alert().body("state", equalTo("RESOLVED"))
                .body("resolution", equalTo("CORRECTED"))
                .body("resolvedAt", notNullValue());
    }

    @Test
    void tellsTheTopicOfEachChange() {
        change("\"1\"", "{\"status\":\"IN_PROGRESS\"}").statusCode(200);

        try (EventsOnTopic topic = new EventsOnTopic(servers.bootstrapServers(), Topic.CORRECTIVE_ACTION_CHANGED)) {
            await().atMost(Duration.ofSeconds(20))
                    .untilAsserted(() -> assertThat(topic.of(EDITOR_OF_A.tenant()))
                            .extracting(EventsOnTopic.Seen::id)
                            .contains(actionId + ":1", actionId + ":2"));
        }
    }

    @Test
    void staysAsItIsWhenAskedForTheSameStatus() {
        change("\"1\"", "{\"status\":\"OPEN\"}").statusCode(200).header("ETag", "\"1\"");
    }

    @Test
    void cancelsOnlyWithAReason() {
        change("\"1\"", "{\"status\":\"CANCELLED\"}")
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/reason"))
                .body("errors[0].code", equalTo("REQUIRED_TO_CANCEL"));

        change("\"1\"", "{\"status\":\"CANCELLED\",\"reason\":\"The quarter is over\"}")
                .statusCode(200)
                .body("cancelReason", equalTo("The quarter is over"));
        alert().body("resolution", equalTo("ACCEPTED_RISK"));
    }

    @Test
    void neverComesBackFromItsEnd() {
        change("\"1\"", "{\"status\":\"DONE\"}").statusCode(200);

        change("\"2\"", "{\"status\":\"IN_PROGRESS\"}")
                .statusCode(409)
                .body("type", equalTo("urn:boussole:problem:status-change-refused"));
        change("\"2\"", "{\"status\":\"CANCELLED\",\"reason\":\"no\"}").statusCode(409);
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "''    | {\"status\":\"DONE\"}                      | 428",
                "\"7\" | {\"status\":\"DONE\"}                      | 412",
                "\"1\" | {\"status\":\"FORGOTTEN\"}                 | 400",
                "\"1\" | {\"status\":\"DONE\",\"statsu\":\"x\"}     | 400",
                "\"1\" | {\"status\":\"DONE\",\"reason\":\"x\"}     | 422",
                "\"1\" | {}                                         | 422",
                "\"1\" | null                                       | 422",
                "\"1\" | {                                          | 400"
            })
    void refusesWhatItDoesNotUnderstand(String ifMatch, String body, int status) {
        change(ifMatch, body).statusCode(status).contentType("application/problem+json");
    }

    @Test
    void isLeftAloneByViewers() {
        VIEWER_OF_A
                .given()
                .header("If-Match", "\"1\"")
                .contentType("application/json")
                .body("{\"status\":\"DONE\"}")
                .patch("/corrective-actions/{id}", actionId)
                .then()
                .statusCode(403)
                .contentType("application/problem+json");
        VIEWER_OF_A.given().post("/alerts/{id}/acknowledge", alertId).then().statusCode(403);
    }

    @Test
    void isAcknowledgedOnceByName() {
        String first = acknowledge("\"0\"").statusCode(200).extract().asString();
        String second = acknowledge("\"1\"").statusCode(200).extract().asString();

        assertThat(second).isEqualTo(first).contains("\"acknowledgedBy\":\"aeditor@test\"");
        alert().body("state", equalTo("ACKNOWLEDGED"));
    }

    @Test
    void isNotSentBackByALateAcknowledgement() {
        change("\"1\"", "{\"status\":\"IN_PROGRESS\"}").statusCode(200);

        acknowledge("\"1\"").statusCode(200).body("state", equalTo("IN_CORRECTION"));
    }

    @Test
    void isAcknowledgedAsItWasSeenOnly() {
        acknowledge("").statusCode(428);
        acknowledge("\"7\"").statusCode(412);

        alert().body("state", equalTo("OPEN"));
    }

    private ValidatableResponse acknowledge(String ifMatch) {
        return EDITOR_OF_A
                .given()
                .header("If-Match", ifMatch)
                .post("/alerts/{id}/acknowledge", alertId)
                .then();
    }

    private ValidatableResponse change(String ifMatch, String body) {
        return EDITOR_OF_A
                .given()
                .header("If-Match", ifMatch)
                .contentType("application/json")
                .body(body)
                .patch("/corrective-actions/{id}", actionId)
                .then();
    }

    private ValidatableResponse alert() {
        return EDITOR_OF_A.given().get("/alerts/{id}", alertId).then().statusCode(200);
    }
}
