package io.boussole.alert.incident;

import static io.boussole.testing.TestCaller.ADMIN_OF_B;
import static io.boussole.testing.TestCaller.VIEWER_OF_A;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.boussole.alert.PlanFixture;
import io.boussole.alert.Suite;
import io.boussole.testing.ServersResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Rows 98, 129 and 130: decisions with a day on which their effect is measured. */
@QuarkusTest
@QuarkusTestResource(value = ServersResource.class, initArgs = @ResourceArg(name = "service", value = "alert"))
class DecideTest {
    private static final LocalDate IN_EIGHT_WEEKS = PlanFixture.today().plusDays(56);
    /** Four weeks of cases that have the 62 days of the plan's sales cycle. */
    private static final LocalDate WHEN_RIPE = PlanFixture.today().plusDays(28 + 3 * 62);

    @Inject
    Suite suite;

    @Inject
    ImpactMeasurement impacts;

    @SuppressWarnings("NullAway.Init")
    private Breached breached;

    @BeforeEach
    void aBreach() {
        breached = Breached.of(suite, PlanFixture.aPlan());
    }

    @Test
    void keepsWhatWasDecidedAndHowSoon() {
        String id = breached.decide(decision("MODIFY", IN_EIGHT_WEEKS, ""))
                .statusCode(201)
                .body("takenBy", equalTo("aeditor@test"))
                .body("secondsSinceAlert", greaterThanOrEqualTo(0))
                .body("expectedEffect.direction", equalTo("INCREASE"))
                .extract()
                .path("id");

        VIEWER_OF_A.given().get("/decisions/{id}", id).then().statusCode(200).body("impact", nullValue());
        VIEWER_OF_A
                .given()
                .get("/decisions?planId=" + breached.plan().id())
                .then()
                .body("items", hasSize(1));
        VIEWER_OF_A
                .given()
                .get("/response-times?planId=" + breached.plan().id())
                .then()
                .statusCode(200)
                .body("decided", equalTo(1))
                .body("secondsToDecide", notNullValue())
                .body("secondsToResolve", nullValue());
        ADMIN_OF_B.given().get("/decisions/{id}", id).then().statusCode(404);
        assertThat(breached.history()).containsExactly("OPENED", "DECIDED");
    }

    @Test
    void wantsTheDayOnWhichItIsMeasured() {
        breached.decide("{\"type\":\"STOP\",\"reason\":\"two cycles below\"}")
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/measureBy"));
        breached.decide(decision("STOP", PlanFixture.today().minusDays(1), ""))
                .statusCode(422)
                .body("errors[0].code", equalTo("DAY_IS_PAST"));
    }

    @Test
    void isReversedOnceAndByNameOnly() {
        String first =
                breached.decide(decision("STOP", IN_EIGHT_WEEKS, "")).extract().path("id");
        String supersedes = ",\"supersedes\":\"" + first + "\"";

        String second = breached.decide(decision("CONTINUE", IN_EIGHT_WEEKS, supersedes))
                .statusCode(201)
                .extract()
                .path("id");

        VIEWER_OF_A.given().get("/decisions/{id}", first).then().body("supersededBy", equalTo(second));
        breached.decide(decision("CONTINUE", IN_EIGHT_WEEKS, supersedes))
                .statusCode(409)
                .body("type", equalTo("urn:boussole:problem:decision-already-superseded"));
        breached.decide(decision("CONTINUE", IN_EIGHT_WEEKS, ",\"supersedes\":\"" + UUID.randomUUID() + "\""))
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/supersedes"));
    }

    /** Row 130: nothing is said before four weeks; what is measured then is kept and shows on the action. */
    @Test
    void measuresTheActionOnItsDay() {
        breached.patch("{\"status\":\"DONE\"}").statusCode(200).body("measureOn", equalTo(WHEN_RIPE.toString()));
        impact().statusCode(200)
                .body("conclusion", equalTo("NOT_MATURE"))
                .body("reason", equalTo("TOO_EARLY"))
                .body("measured", equalTo(false));

        Breached.run(() -> impacts.ofAction(
                breached.actionId(), Clock.systemUTC().instant().plus(Duration.ofDays(20))));
        breached.action().body("status", equalTo("DONE"));

        Breached.run(() -> impacts.ofAction(
                breached.actionId(), Clock.systemUTC().instant().plus(Duration.ofDays(2 + 28 + 3 * 62))));
        breached.action().body("status", equalTo("INCONCLUSIVE"));
        impact().statusCode(200).body("measured", equalTo(true)).body("reason", equalTo("NO_FACTS"));
        assertThat(breached.history()).contains("IMPACT_MEASURED");
    }

    @Test
    void hasNoImpactBeforeItIsDone() {
        impact().statusCode(404).body("type", equalTo("urn:boussole:problem:impact-not-measured"));
    }

    private ValidatableResponse impact() {
        return VIEWER_OF_A
                .given()
                .get("/corrective-actions/{id}/impact", breached.actionId())
                .then();
    }

    private static String decision(String type, LocalDate measureBy, String more) {
        return "{\"type\":\"" + type + "\",\"reason\":\"two cycles below\",\"measureBy\":\"" + measureBy
                + "\",\"expectedEffect\":{\"kpiId\":\"closing\",\"direction\":\"INCREASE\",\"size\":0.2}" + more + "}";
    }
}
