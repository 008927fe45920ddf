package io.boussole.plan.lifecycle.rest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.boussole.testing.ServersResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a client that lost the answer sends again. */
@QuarkusTest
@QuarkusTestResource(value = ServersResource.class, initArgs = @ResourceArg(name = "service", value = "plan"))
class RepeatCreationTest {
    private static final String DECISION = """
            {"type": "MODIFY", "subject": {"part": "BATTLE", "id": "nurturing"}, "reason": "Two cycles below",
             "expectedEffect": "Ten hours freed", "measureBy": "%s"}
            """;

    private final String key = UUID.randomUUID().toString();

    @Test
    void twentyDuplicatesAtOnceMakeOnePlan() {
        String plan = "name: Plan of " + key;

        List<Response> answers =
                IntStream.range(0, 20)
                        .mapToObj(index -> CompletableFuture.supplyAsync(() -> create(plan)))
                        .toList()
                        .stream()
                        .map(CompletableFuture::join)
                        .toList();

        assertThat(answers).extracting(Response::statusCode).contains(201).isSubsetOf(201, 409);
        Response last = create(plan);
        last.then().statusCode(201).header("ETag", equalTo("\"1\""));
        assertThat(answers).filteredOn(answer -> answer.statusCode() == 201).allSatisfy(answer -> {
            assertThat(answer.asString()).isEqualTo(last.asString());
            assertThat(answer.header("Location")).isEqualTo(last.header("Location"));
        });
        Plans.EDITOR
                .given()
                .get("/plans?pageSize=200")
                .then()
                .body("items.findAll { it.name == 'Plan of " + key + "' }", hasSize(1));
    }

    @Test
    void keyOfAnotherPlanIsRefused() {
        create("name: One").then().statusCode(201);

        create("name: Other")
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:boussole:problem:idempotency-key-reused"));
    }

    @Test
    void decisionSentAgainIsTakenOnce() {
        String path = Plans.draft() + "/decisions";
        // A day's change between the two would make it another request.
        String decision =
                DECISION.formatted(LocalDate.now(ZoneId.of("Europe/Paris")).plusWeeks(6));
        Response first = post("/plans/" + path, decision);

        first.then().statusCode(201);
        assertThat(post("/plans/" + path, decision).asString()).isEqualTo(first.asString());
        Plans.EDITOR.given().get("/plans/" + path).then().body("items", hasSize(1));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            feedback            | {"text": "Too many battles"}
            relaunch-checklists | {"reason": "Off track for two weeks"}
            calendar-feeds      | {"name": "Claire"}
            """)
    void whatHasAnIdOfItsOwnIsMadeOnce(String path, String body) {
        String list = "/plans/" + Plans.draft() + "/" + path;
        Response first = post(list, body);

        first.then().statusCode(201);
        assertThat(post(list, body).asString()).isEqualTo(first.asString());
        Plans.EDITOR.given().get(list).then().body("items", hasSize(1));
    }

    private Response create(String yaml) {
        return Plans.EDITOR
                .given()
                .header("Idempotency-Key", key)
                .contentType("application/yaml")
                .body(yaml.getBytes(UTF_8))
                .post("/plans");
    }

    private Response post(String path, String body) {
        return Plans.EDITOR
                .given()
                .header("Idempotency-Key", key)
                .contentType(ContentType.JSON)
                .body(body)
                .post(path);
    }
}
