package io.boussole.plan.lifecycle.rest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.boussole.testing.ExamplePlan;
import io.boussole.testing.ServersResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = ServersResource.class, initArgs = @ResourceArg(name = "service", value = "plan"))
class PlanVersionsTest {
    private static final String CHANGED = ExamplePlan.with("durationMin: 10,", "durationMin: 15,");

    @Test
    void versionSaysWhoChangedWhatAndWhy() {
        String id = Plans.draft();
        Plans.EDITOR
                .given()
                .header("If-Match", "*")
                .queryParam("reason", "Adopted by the board")
                .post("/plans/" + id + "/activate")
                .then()
                .statusCode(200);
        write(id, CHANGED, "Ten minutes were too short").then().statusCode(200);
        Plans.close(id).then().statusCode(200);

        get(id, "/versions")
                .then()
                .statusCode(200)
                .body("items.state", contains("CLOSED", "ACTIVE", "ACTIVE"))
                .body("items[0].changes.changed", equalTo(0))
                .body("items[0]", not(hasKey("reason")))
                .body("items[1].reason", equalTo("Ten minutes were too short"))
                .body("items[1].publishedBy", equalTo("aeditor@test"))
                .body("items[1].changes.added", equalTo(0))
                .body("items[1].changes.removed", equalTo(0))
                .body("items[1].changes.changed", equalTo(1))
                .body("items[2].reason", equalTo("Adopted by the board"))
                .body("items[2]", not(hasKey("changes")));
    }

    @Test
    void differenceIsReadInTheReadersLanguage() {
        String id = Plans.active();
        write(id, CHANGED, "").then().statusCode(200);

        get(id, "/versions/2/difference")
                .then()
                .statusCode(200)
                .body("from", equalTo(1))
                .body("to", equalTo(2))
                .body("counts.changed", equalTo(1))
                .body("changes", hasSize(1))
                .body("changes[0].pointer", equalTo("/rituals/0/durationMin"))
                .body("changes[0].kind", equalTo("CHANGED"))
                .body("changes[0].before", equalTo(10))
                .body("changes[0].after", equalTo(15))
                .body("changes[0].text", equalTo("Ritual 'point-quotidien': duration in minutes 10 → 15"));
        Plans.EDITOR
                .given()
                .header("Accept-Language", "fr-FR")
                .get("/plans/" + id + "/versions/2/difference?to=1")
                .then()
                .body("changes.text", contains("Rituel « point-quotidien » : durée en minutes 15 → 10"));
        get(id, "/versions/1/difference?to=1").then().body("changes", hasSize(0));
        get(id, "/versions/1/difference")
                .then()
                .body("$", not(hasKey("from")))
                .body("changes.text", hasItem("Battle 'nurturing' added"));
        get(id, "/versions/3/difference").then().statusCode(404);
        get(id, "/versions/1/difference?to=9").then().statusCode(404);
        get(id, "/versions/1/difference?to=x").then().statusCode(400);
    }

    @Test
    void documentIsReadAsItWasInForce() {
        String id = Plans.active();
        String first = publishedAt(id, 1);
        write(id, CHANGED, "").then().statusCode(200);
        String second = publishedAt(id, 2);
        LocalDate today =
                Instant.parse(second).atZone(ZoneId.of("Europe/Paris")).toLocalDate();

        asOf(id, first)
                .then()
                .statusCode(200)
                .header("Content-Location", "/plans/" + id + "/versions/1")
                .body("rituals[0].durationMin", equalTo(10));
        asOf(id, Instant.parse(second).minusNanos(1000).toString()).then().body("rituals[0].durationMin", equalTo(10));
        asOf(id, second).then().body("rituals[0].durationMin", equalTo(15));
        asOf(id, today.toString()).then().body("rituals[0].durationMin", equalTo(15));
        asOf(id, Instant.parse(first).minusNanos(1000).toString())
                .then()
                .statusCode(404)
                .body("type", equalTo("urn:boussole:problem:plan-version-not-found"));
        asOf(id, today.minusDays(1).toString()).then().statusCode(404);
        asOf(id, "yesterday").then().statusCode(400).body("detail", containsString("2027-01-15"));
        Plans.EDITOR
                .given()
                .accept("application/yaml")
                .get("/plans/" + id + "/document?asOf=" + first)
                .then()
                .contentType(containsString("yaml"))
                .body(containsString("durationMin: 10"));
    }

    @Test
    void manyChangesAtOnceAreOneVersionEachWithoutHoles() {
        String id = Plans.active();

        List<Integer> answers = IntStream.range(0, 20)
                .mapToObj(writer -> CompletableFuture.supplyAsync(() -> Plans.write(
                                id, ExamplePlan.with("durationMin: 10,", "durationMin: " + (100 + writer) + ","))
                        .statusCode()))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();

        assertThat(answers).containsOnly(200);
        List<Integer> numbers = get(id, "/versions").jsonPath().getList("items.version");
        assertThat(numbers)
                .containsExactlyElementsOf(IntStream.iterate(21, version -> version - 1)
                        .limit(21)
                        .boxed()
                        .toList());
    }

    @Test
    void noteNamesADecisionOfThePlan() {
        String id = Plans.active();

        Plans.EDITOR
                .given()
                .contentType("application/yaml")
                .header("If-Match", "*")
                .body(CHANGED.getBytes(UTF_8))
                .put("/plans/" + id + "/document?decisionId=00000000-0000-0000-0000-000000000000")
                .then()
                .statusCode(422)
                .body("errors.code", contains("UNKNOWN_DECISION"));
        Plans.EDITOR
                .given()
                .header("If-Match", "*")
                .post("/plans/" + id + "/close?decisionId=x")
                .then()
                .statusCode(400);
    }

    private static Response write(String id, String yaml, String reason) {
        return Plans.EDITOR
                .given()
                .contentType("application/yaml")
                .header("If-Match", "*")
                .queryParam("reason", reason)
                .body(yaml.getBytes(UTF_8))
                .put("/plans/" + id + "/document");
    }

    private static Response get(String id, String rest) {
        return Plans.EDITOR.given().get("/plans/" + id + rest);
    }

    private static String publishedAt(String id, int version) {
        return get(id, "/versions/" + version).jsonPath().getString("publishedAt");
    }

    private static Response asOf(String id, String time) {
        return Plans.EDITOR
                .given()
                .accept("application/json")
                .queryParam("asOf", time)
                .get("/plans/" + id + "/document");
    }
}
