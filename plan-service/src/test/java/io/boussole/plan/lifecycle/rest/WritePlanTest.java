package io.boussole.plan.lifecycle.rest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.boussole.plan.FarPlan;
import io.boussole.testing.ExamplePlan;
import io.boussole.testing.ServersResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = ServersResource.class, initArgs = @ResourceArg(name = "service", value = "plan"))
class WritePlanTest {
    private static final String CHANGED = ExamplePlan.with("durationMin: 10,", "durationMin: 15,");

    @Test
    void draftIsDeletedWithAllThatHangsOnIt() {
        String id = Plans.draft(ExamplePlan.text());
        Plans.EDITOR
                .given()
                .contentType("application/json")
                .body("""
                        {"type": "CONTINUE", "reason": "Les réponses montent", "expectedEffect": "10 rendez-vous",
                         "measureBy": "%s", "subject": {"part": "CHANNEL", "id": "inbound"}}
                        """.formatted(LocalDate.now(ZoneOffset.UTC).plusWeeks(9)))
                .post("/plans/" + id + "/decisions")
                .then()
                .statusCode(201);

        Plans.EDITOR.given().delete("/plans/" + id).then().statusCode(428);
        Plans.EDITOR
                .given()
                .header("If-Match", "*")
                .delete("/plans/" + id)
                .then()
                .statusCode(204);

        Plans.EDITOR.given().get("/plans/" + id).then().statusCode(404);
    }

    @Test
    void activatedPlanIsKept() {
        String id = Plans.active();

        Plans.EDITOR
                .given()
                .header("If-Match", "*")
                .delete("/plans/" + id)
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:boussole:problem:plan-kept"));
    }

    @Test
    void draftIsWrittenAnew() {
        String id = Plans.draft();

        Plans.write(id, "name: Other")
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("name", equalTo("Other"))
                .body("$", not(hasKey("version")));
    }

    @Test
    void sameDocumentChangesNothing() {
        String id = Plans.active();

        Plans.write(id, ExamplePlan.text() + "\n# seen again")
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"");

        Plans.get(id).then().body("version", equalTo(1));
    }

    @Test
    void changeOfAnActivePlanIsItsNextVersion() {
        String id = Plans.active();

        Plans.write(id, CHANGED)
                .then()
                .statusCode(200)
                .body("version", equalTo(2))
                .body("revision", equalTo(3));

        versions(id, "")
                .then()
                .statusCode(200)
                .body("items.version", contains(2, 1))
                .body("items.publishedBy", contains("aeditor@test", "aeditor@test"));
        versions(id, "/1").then().statusCode(200).body("document.rituals[0].durationMin", equalTo(10));
        versions(id, "/2").then().statusCode(200).body("document.rituals[0].durationMin", equalTo(15));
    }

    @Test
    void versionsArePaged() {
        String id = Plans.active();
        Plans.write(id, CHANGED).then().statusCode(200);

        String next = versions(id, "?pageSize=1")
                .then()
                .body("items.version", contains(2))
                .extract()
                .path("nextPageToken");

        versions(id, "?pageSize=1&pageToken=" + next)
                .then()
                .body("items.version", contains(1))
                .body("$", not(hasKey("nextPageToken")));
    }

    @Test
    void activePlanTakesNoErrors() {
        String id = Plans.active(FarPlan.text());

        Plans.write(id, FarPlan.with("expectedShare: 0.20", "expectedShare: 0.25"))
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:boussole:problem:plan-not-ready"))
                .body("errors", hasSize(1));

        Plans.get(id).then().body("revision", equalTo(2));
    }

    @Test
    void closedPlanChangesNoMore() {
        String id = Plans.active();
        Plans.close(id).then().statusCode(200).body("state", equalTo("CLOSED"));

        Plans.write(id, CHANGED).then().statusCode(409).body("type", equalTo("urn:boussole:problem:plan-closed"));
    }

    @Test
    void changeWantsTheRevisionThatWasSeen() {
        String id = Plans.draft();

        for (String path : List.of("/activate", "/close")) {
            Plans.EDITOR.given().post("/plans/" + id + path).then().statusCode(428);
            Plans.EDITOR
                    .given()
                    .header("If-Match", "\"7\"")
                    .post("/plans/" + id + path)
                    .then()
                    .statusCode(412);
        }
        write(id, null).then().statusCode(428).body("type", equalTo("urn:boussole:problem:precondition-required"));
        write(id, "\"7\"").then().statusCode(412).body("type", equalTo("urn:boussole:problem:precondition-failed"));
        write(id, "\"1\"").then().statusCode(200);
        write(id, "\"1\"").then().statusCode(412);
    }

    @Test
    void ofManyWhoHaveSeenOneRevisionOneWrites() {
        String id = Plans.draft();

        List<Integer> answers = IntStream.range(0, 20)
                .mapToObj(writer -> CompletableFuture.supplyAsync(() -> Plans.EDITOR
                        .given()
                        .contentType("application/yaml")
                        .header("If-Match", "\"1\"")
                        .body(("name: Writer " + writer).getBytes(UTF_8))
                        .put("/plans/" + id + "/document")
                        .statusCode()))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();

        assertThat(answers).containsOnlyOnce(200).containsOnly(200, 412);
    }

    private static Response write(String id, @Nullable String ifMatch) {
        var request = Plans.EDITOR.given().contentType("application/yaml").body(CHANGED.getBytes(UTF_8));
        return (ifMatch == null ? request : request.header("If-Match", ifMatch)).put("/plans/" + id + "/document");
    }

    private static Response versions(String id, String rest) {
        return Plans.EDITOR.given().get("/plans/" + id + "/versions" + rest);
    }
}
