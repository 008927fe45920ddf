package io.boussole.plan.initiatives.rest;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import io.boussole.plan.PastPlan;
import io.boussole.plan.lifecycle.rest.Plans;
import io.boussole.testing.ExamplePlan;
import io.boussole.testing.ServersResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = ServersResource.class, initArgs = @ResourceArg(name = "service", value = "plan"))
class ExperimentLifeTest {
    private static final String LAST_DAY = "2021-01-24";

    @Test
    @DisplayName("Row 99: hypothesis, experiment, measure, decision; no step is skipped")
    void noStepIsSkipped() {
        String plan = Plans.draft(PastPlan.text());

        Initiatives.measure(plan, LAST_DAY, 900, 72, 110)
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:boussole:problem:experiment-transition"))
                .body("detail", allOf(containsString("HYPOTHESIS"), containsString("MEASURED")));
        Initiatives.decide(plan, "SCALE").then().statusCode(409);
        Initiatives.start(plan).then().statusCode(200).body("experiment.state", equalTo("RUNNING"));
        Initiatives.start(plan).then().statusCode(409);
        Initiatives.decide(plan, "SCALE").then().statusCode(409);
        Initiatives.measure(plan, LAST_DAY, 900, 72, 110)
                .then()
                .statusCode(200)
                .body("experiment.state", equalTo("MEASURED"))
                .body("experiment.result.treatment.successes", equalTo(110));
        Initiatives.decide(plan, "ITERATE")
                .then()
                .statusCode(200)
                .body("experiment.state", equalTo("DECIDED"))
                .body("experiment.decision", equalTo("ITERATE"))
                .body("decisionId", notNullValue());
        Initiatives.decide(plan, "ITERATE").then().statusCode(409);
    }

    @Test
    @DisplayName("Row 100: start without duration, owner or failure criterion is refused")
    void experimentStartsWhole() {
        String plan = Plans.draft("experiments: [{id: objet-court}]");

        Initiatives.start(plan)
                .then()
                .statusCode(422)
                .body(
                        "errors.pointer",
                        hasItems("/experiments/0/end", "/experiments/0/ownerId", "/experiments/0/failureCriterion"));
    }

    @Test
    @DisplayName("Row 100: the failure criterion is frozen after the start")
    void failureCriterionIsFrozen() {
        String plan = Plans.draft(PastPlan.text());
        Initiatives.start(plan).then().statusCode(200);

        String running = PastPlan.text()
                .replace("  - id: objet-court\n", "  - id: objet-court\n    state: RUNNING\n")
                .replace("failureCriterion: { below: 0.085 }", "failureCriterion: { below: 0.07 }");
        Plans.write(plan, running).then().statusCode(409);
    }

    @Test
    @DisplayName("Row 104: a running experiment cannot be brought to the whole segment")
    void runningExperimentStaysATest() {
        String plan = Plans.draft(PastPlan.text());
        Initiatives.start(plan).then().statusCode(200);

        String everybody = PastPlan.text()
                .replace("  - id: objet-court\n", "  - id: objet-court\n    state: RUNNING\n    populationShare: 1\n");
        Plans.write(plan, everybody).then().statusCode(409);
        Plans.write(
                        plan,
                        everybody.replace("    populationShare: 1\n", "").replace("end: 2021-01-24", "end: 2021-02-24"))
                .then()
                .statusCode(409);
    }

    @Test
    @DisplayName("Row 101: 300 per arm where 882 are needed is shown as UNDERPOWERED before the start")
    void underpoweredIsShownBeforeTheStart() {
        String plan = Plans.draft(PastPlan.with("sampleSizePerArm: 900", "sampleSizePerArm: 300"));

        readiness(plan)
                .then()
                .statusCode(200)
                .body("ready", equalTo(true))
                .body("warnings.code", contains("UNDERPOWERED"))
                .body("power.neededPerArm", equalTo(882))
                .body("power.plannedPerArm", equalTo(300));
        Initiatives.start(plan).then().statusCode(200).body("warnings.code", contains("UNDERPOWERED"));
    }

    @Test
    void enoughCasesAreNoWarning() {
        String plan = Plans.draft(PastPlan.text());

        readiness(plan).then().body("warnings", empty()).body("missing", empty());
    }

    @Test
    @DisplayName("Row 101: the two weeks of a cold e-mail sequence are 14 days")
    void coldEmailTestLastsTwoWeeks() {
        String template = "  - id: objet-court\n    template: COLD_EMAIL_2_WEEKS\n";
        String plan = Plans.draft(
                PastPlan.with("  - id: objet-court\n", template).replace("end: 2021-01-24", "end: 2021-01-25"));
        String fourteen = Plans.draft(PastPlan.with("  - id: objet-court\n", template));

        Initiatives.start(plan).then().statusCode(422).body("errors.pointer", contains("/experiments/0/end"));
        Initiatives.start(fourteen).then().statusCode(200);
    }

    @Test
    @DisplayName("Row 102: what follows is ITERATE, SCALE or STOP; another value is no decision")
    void otherDecisionIsRefused() {
        String plan = measured(LAST_DAY);

        Initiatives.decide(plan, "WAIT").then().statusCode(400);
        Initiatives.decide(plan, "STOP")
                .then()
                .statusCode(200)
                .body("experiment.decision", equalTo("STOP"))
                .body("$", not(hasKey("rolloutId")));
    }

    @Test
    @DisplayName("Row 103: population, duration, KPI and failure threshold are all required")
    void whatMustBeAnsweredFirst() {
        String plan = Plans.draft("experiments: [{id: objet-court, ownerId: hugo}]\nteam: [{id: hugo, name: Hugo}]");

        Initiatives.start(plan)
                .then()
                .statusCode(422)
                .body(
                        "errors.pointer",
                        hasItems(
                                "/experiments/0/population",
                                "/experiments/0/start",
                                "/experiments/0/end",
                                "/experiments/0/kpiId",
                                "/experiments/0/failureCriterion"));
        readiness(plan).then().body("ready", equalTo(false)).body("missing.pointer", hasItem("/experiments/0/kpiId"));
    }

    @Test
    @DisplayName("Row 104: SCALE makes a rollout, and a test does not reach the whole segment")
    void scalingMakesARollout() {
        String everybody =
                Plans.draft(PastPlan.with("sampleSizePerArm: 900", "sampleSizePerArm: 900\n    populationShare: 1"));
        String plan = Plans.draft(
                PastPlan.with("sampleSizePerArm: 900", "sampleSizePerArm: 900\n    segmentId: eti-maintenance"));

        Initiatives.start(everybody)
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItem("/experiments/0/populationShare"));
        Initiatives.start(plan).then().statusCode(200);
        Initiatives.measure(plan, LAST_DAY, 900, 72, 110).then().statusCode(200);
        Initiatives.decide(plan, "SCALE").then().statusCode(200).body("rolloutId", equalTo("objet-court-rollout"));

        Initiatives.document(plan)
                .then()
                .body("rollouts", hasSize(1))
                .body(
                        "rollouts[0]",
                        equalTo(Map.of(
                                "id", "objet-court-rollout",
                                "experimentId", "objet-court",
                                "segmentIds", List.of("eti-maintenance"),
                                "ownerId", "hugo",
                                "startOn", "2021-01-25")));
    }

    @Test
    @DisplayName("Row 105: deciding before the size or the end is reached is PREMATURE_CONCLUSION")
    void concludingEarlyIsRefused() {
        String plan = Plans.draft(PastPlan.text());
        Initiatives.start(plan).then().statusCode(200);
        Initiatives.measure(plan, "2021-01-18", 300, 24, 36).then().statusCode(200);

        Initiatives.decide(plan, "SCALE")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:boussole:problem:premature-conclusion"));
        Initiatives.measure(plan, "2021-01-20", 900, 72, 110).then().statusCode(200);
        Initiatives.decide(plan, "SCALE").then().statusCode(200);
    }

    @Test
    @DisplayName("Row 105: it may be decided early when the sequential boundary is crossed")
    void overwhelmingDifferenceIsConclusiveEarly() {
        String plan = Plans.draft(PastPlan.text());
        Initiatives.start(plan).then().statusCode(200);
        Initiatives.measure(plan, "2021-01-18", 300, 24, 120).then().statusCode(200);

        Initiatives.decide(plan, "SCALE").then().statusCode(200);
    }

    @Test
    @DisplayName("Row 105: once the end is reached an active plan takes a decision with fewer cases than planned")
    void endedExperimentIsDecidedWithFewerCases() {
        String plan = Plans.draft(PastPlan.text());
        Plans.activate(plan).then().statusCode(200);
        Initiatives.start(plan).then().statusCode(200);
        Initiatives.measure(plan, LAST_DAY, 100, 8, 9).then().statusCode(200);

        Initiatives.decide(plan, "STOP").then().statusCode(200).body("experiment.state", equalTo("DECIDED"));
    }

    @Test
    void nothingIsMeasuredOnADayToCome() {
        String plan = Plans.draft(PastPlan.text());
        Initiatives.start(plan).then().statusCode(200);

        Initiatives.measure(plan, "2121-01-24", 900, 72, 110)
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/measuredOn"));
    }

    @Test
    @DisplayName("Row 99: an active plan's experiment is not decided by writing so")
    void stepsAreNotWritten() {
        String plan = Plans.active();

        Plans.write(plan, ExamplePlan.with("  - id: objet-court\n", "  - id: objet-court\n    state: RUNNING\n"))
                .then()
                .statusCode(409)
                .body("errors.code", contains("EXPERIMENT_STEP_WRITTEN"));
        Plans.write(plan, ExamplePlan.with("  - id: nurturing\n", "  - id: nurturing\n    status: WON\n"))
                .then()
                .statusCode(409)
                .body("errors.code", contains("BATTLE_END_WRITTEN"));
    }

    @Test
    void numbersMustBePossible() {
        String plan = Plans.draft(PastPlan.text());
        Initiatives.start(plan).then().statusCode(200);

        Initiatives.with("""
                {"control": {"size": 0, "successes": -1}, "treatment": {"size": 10, "successes": 11}}
                """)
                .post(Initiatives.path(plan, "experiments", "objet-court", "measure"))
                .then()
                .statusCode(422)
                .body(
                        "errors.pointer",
                        containsInAnyOrder("/control/size", "/control/successes", "/treatment/successes"));
        Initiatives.with("{}")
                .post(Initiatives.path(plan, "experiments", "objet-court", "measure"))
                .then()
                .statusCode(422)
                .body("errors.pointer", containsInAnyOrder("/control", "/treatment"));
    }

    @Test
    void draftWithNothingToSayIsAnswered() {
        String plan =
                Plans.draft("experiments: [{id: objet-court, baseline: 0.08, expected: 0.12, sampleSizePerArm: 900}]");

        readiness(plan).then().statusCode(200).body("power.plannedPower.toDouble()", closeTo(0.81, 0.01));
        readiness(Plans.draft("name: Vide")).then().statusCode(404);
    }

    private static String measured(String day) {
        String plan = Plans.draft(PastPlan.text());
        Initiatives.start(plan).then().statusCode(200);
        Initiatives.measure(plan, day, 900, 72, 110).then().statusCode(200);
        return plan;
    }

    private static Response readiness(String plan) {
        return Plans.EDITOR
                .given()
                .accept(ContentType.JSON)
                .get(Initiatives.path(plan, "experiments", "objet-court", "readiness"));
    }
}
