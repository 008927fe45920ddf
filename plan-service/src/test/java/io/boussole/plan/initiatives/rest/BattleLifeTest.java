package io.boussole.plan.initiatives.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import io.boussole.plan.lifecycle.rest.Plans;
import io.boussole.testing.ExamplePlan;
import io.boussole.testing.ServersResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = ServersResource.class, initArgs = @ResourceArg(name = "service", value = "plan"))
class BattleLifeTest {
    private static final String PLANNED = """
              - id: %s
                name: Nouvelle bataille
                status: PLANNED
                expectedImpact: %d
                leverage: CONVERSION
                kpiId: mql-to-sql
                successCriterion: { atLeast: 0.55 }
                stopRule: { below: 0.35 }
                assignments: { driver: tom, executors: [tom], support: [] }
                actions:
                  - { id: une, title: Une action, ownerId: tom, startOn: 2027-01-04, dueOn: 2027-01-15, cost: { tool: %d } }
            """;

    @Test
    @DisplayName("Row 2: a battle without driver, dates, KPI or stop rule cannot leave PLANNED")
    void unreadyBattleStaysPlanned() {
        String plan = Plans.draft("battles: [{id: vague, name: Vague, status: PLANNED}]");

        Initiatives.battle(plan, "vague", "activate")
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:boussole:problem:initiative-not-ready"))
                .body("errors.pointer", hasItem("/battles/0/assignments/driver"))
                .body("errors.pointer", hasItem("/battles/0/actions"))
                .body("errors.pointer", hasItem("/battles/0/kpiId"));
        Initiatives.document(plan).then().body("battles[0].status", equalTo("PLANNED"));
    }

    @Test
    @DisplayName("Row 82: a battle without a stop rule cannot leave PLANNED")
    void battleSaysWhenItStops() {
        String plan = Plans.draft(
                withPlanned(battle("quatrieme", 9000, 300).replace("stopRule: { below: 0.35 }", "stopRule: {}"))
                        .replace(
                                "kpiId: mql-to-sql\n    successCriterion: { atLeast: 0.55 }\n    stopRule: { below: 0.35, reviewOn",
                                "status: WON\n    kpiId: mql-to-sql\n    successCriterion: { atLeast: 0.55 }\n    stopRule: { below: 0.35, reviewOn"));

        Initiatives.battle(plan, "quatrieme", "activate")
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItem("/battles/3/stopRule"));
    }

    @Test
    @DisplayName("Row 5: initiatives do not pile up: a fourth battle waits until one ends")
    void fourthBattleWaits() {
        String plan = Plans.draft(withPlanned(battle("quatrieme", 9000, 300)));
        Plans.activate(plan).then().statusCode(200);

        Initiatives.battle(plan, "quatrieme", "activate")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:boussole:problem:max-battles"));
        Initiatives.battle(plan, "nurturing", "win").then().statusCode(200).body("freePlaces", equalTo(1));
        Initiatives.battle(plan, "quatrieme", "activate")
                .then()
                .statusCode(200)
                .body("battle.status", equalTo("ACTIVE"))
                .body("freePlaces", equalTo(0));
    }

    @Test
    @DisplayName("Row 90: of 50 concurrent activations exactly three succeed")
    void threeOfFiftyAreActivated() {
        String battles = IntStream.range(0, 50)
                .mapToObj(number -> battle("b" + number, 9000, 300))
                .collect(Collectors.joining());
        String plan = Plans.draft(withBattles(battles));

        List<Integer> answers = IntStream.range(0, 50)
                .mapToObj(number -> CompletableFuture.supplyAsync(
                        () -> Initiatives.battle(plan, "b" + number, "activate").statusCode()))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();

        assertThat(answers).containsOnly(200, 409);
        assertThat(answers.stream().filter(status -> status == 200)).hasSize(3);
        Initiatives.document(plan).then().body("battles.findAll { it.status == 'ACTIVE' }", hasSize(3));
    }

    @Test
    @DisplayName("Row 91: winning a battle frees its place and proposes the next by impact and cost")
    void wonBattleProposesTheNext() {
        String plan = Plans.draft(withPlanned(
                battle("grande", 50000, 10000) + battle("rentable", 30000, 3000) + battle("petite", 1000, 500)));

        Initiatives.battle(plan, "nurturing", "win")
                .then()
                .statusCode(200)
                .header("ETag", notNullValue())
                .body("battle.status", equalTo("WON"))
                .body(
                        "battle.endedOn",
                        equalTo(LocalDate.now(ZoneId.of("Europe/Paris")).toString()))
                .body("freePlaces", equalTo(1))
                .body("next.id", equalTo("rentable"))
                .body("next.cost", equalTo(3000))
                .body("next.impactByCost", equalTo(10.0f));
    }

    @Test
    @DisplayName("Row 91: no step leads back, and none is skipped")
    void endedBattleStaysEnded() {
        String plan = Plans.draft(withPlanned(battle("quatrieme", 9000, 300)));

        Initiatives.battle(plan, "quatrieme", "win")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:boussole:problem:battle-transition"))
                .body("detail", allOf(containsString("PLANNED"), containsString("WON")));
        Initiatives.battle(plan, "nurturing", "lose").then().statusCode(200).body("battle.status", equalTo("LOST"));
        for (String operation : List.of("activate", "win", "lose")) {
            Initiatives.battle(plan, "nurturing", operation).then().statusCode(409);
        }
        Initiatives.stop(plan, "nurturing").then().statusCode(409);
    }

    @Test
    @DisplayName("Row 37: stopping a battle ends it today and is a decision")
    void stoppedBattleIsADecision() {
        String plan = Plans.draft();
        Plans.activate(plan).then().statusCode(200);

        String decision = Initiatives.stop(plan, "nurturing")
                .then()
                .statusCode(200)
                .body("battle.status", equalTo("STOPPED"))
                .body(
                        "battle.endedOn",
                        equalTo(LocalDate.now(ZoneId.of("Europe/Paris")).toString()))
                .body("freePlaces", equalTo(1))
                .body("$", not(hasKey("next")))
                .extract()
                .path("decisionId");

        Plans.EDITOR
                .given()
                .get("/plans/" + plan + "/decisions/" + decision)
                .then()
                .statusCode(200)
                .body("type", equalTo("STOP"))
                .body("subject.id", equalTo("nurturing"));
    }

    @Test
    void battleIsStoppedForAReason() {
        String plan = Plans.draft();

        Initiatives.with("{}")
                .post(Initiatives.path(plan, "battles", "nurturing", "stop"))
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItem("/reason"));
        Initiatives.document(plan).then().body("battles[1]", not(hasKey("status")));
    }

    @Test
    void stepWantsTheBattleThatWasSeen() {
        String plan = Plans.draft();
        String path = Initiatives.path(plan, "battles", "nurturing", "win");

        Plans.EDITOR.given().post(path).then().statusCode(428);
        Plans.EDITOR.given().header("If-Match", "\"7\"").post(path).then().statusCode(412);
        Initiatives.battle(plan, "none", "win").then().statusCode(404);
        Plans.EDITOR.given().header("If-Match", "*").post(path).then().statusCode(200);
    }

    @Test
    void tagIsThatOfTheBattleAsAPart() {
        String plan = Plans.draft();
        String seen = Plans.EDITOR
                .given()
                .get("/plans/" + plan + "/battles/nurturing")
                .then()
                .statusCode(200)
                .extract()
                .header("ETag");

        String won = Plans.EDITOR
                .given()
                .header("If-Match", seen)
                .post(Initiatives.path(plan, "battles", "nurturing", "win"))
                .then()
                .statusCode(200)
                .extract()
                .header("ETag");

        Plans.EDITOR
                .given()
                .get("/plans/" + plan + "/battles/nurturing")
                .then()
                .statusCode(200)
                .header("ETag", won)
                .body("status", equalTo("WON"));
    }

    @Test
    void partsOfTheSamePathsAreStillThere() {
        String plan = Plans.draft();

        for (String path : List.of(
                "battles/nurturing/actions",
                "battles/nurturing/actions/scoring",
                "experiments/objet-court",
                "rituals/comite")) {
            Plans.EDITOR.given().get("/plans/" + plan + "/" + path).then().statusCode(200);
        }
    }

    @Test
    void actionIsDoneOnce() {
        String plan = Plans.draft();
        String path = Initiatives.path(plan, "battles", "nurturing", "actions/scoring/complete");

        Initiatives.with("{\"doneOn\": \"2126-02-10\"}")
                .post(path)
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItem("/doneOn"));
        Initiatives.with("{\"doneOn\": \"2026-02-10\"}")
                .post(path)
                .then()
                .statusCode(200)
                .header("ETag", notNullValue())
                .body("doneOn", equalTo("2026-02-10"));

        Initiatives.with("{}").post(path).then().statusCode(409);
        Initiatives.with("{}")
                .post(Initiatives.path(plan, "battles", "nurturing", "actions/none/complete"))
                .then()
                .statusCode(404);
    }

    private static String battle(String id, int impact, int cost) {
        return PLANNED.formatted(id, impact, cost);
    }

    private static String withPlanned(String battles) {
        return ExamplePlan.with("\nexperiments:\n", "\n" + battles + "\nexperiments:\n");
    }

    private static String withBattles(String battles) {
        String text = ExamplePlan.text();
        return text.substring(0, text.indexOf("battles:"))
                + "battles:\n" + battles
                + text.substring(text.indexOf("\nexperiments:"));
    }
}
