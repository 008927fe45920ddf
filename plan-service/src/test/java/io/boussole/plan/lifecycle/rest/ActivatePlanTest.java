package io.boussole.plan.lifecycle.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.boussole.contracts.Topic;
import io.boussole.testing.EventsOnTopic;
import io.boussole.testing.ExamplePlan;
import io.boussole.testing.ServersResource;
import io.boussole.testing.TestServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = ServersResource.class, initArgs = @ResourceArg(name = "service", value = "plan"))
class ActivatePlanTest {
    private final TestServers servers = TestServers.running();

    @Test
    void operationIsAlsoWrittenWithAColon() {
        String id = Plans.draft(ExamplePlan.text());

        Plans.EDITOR
                .given()
                .header("If-Match", "*")
                .post("/plans/" + id + ":activate")
                .then()
                .statusCode(200);
    }

    @Test
    void planWithoutErrorsBecomesActive() {
        String id = Plans.draft();

        Plans.activate(id)
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("state", equalTo("ACTIVE"))
                .body("version", equalTo(1));
    }

    @Test
    void everyVersionIsAnnounced() {
        String later = ExamplePlan.text().replace("2027-", "2037-");
        String id = Plans.draft(later);
        Plans.activate(id).then().statusCode(200);
        Plans.write(id, later.replace("salesCycleDays: 62", "salesCycleDays: 70"))
                .then()
                .statusCode(200);
        Plans.close(id).then().statusCode(200);

        try (EventsOnTopic events = new EventsOnTopic(servers.bootstrapServers(), Topic.PLAN_PUBLISHED)) {
            Awaitility.await()
                    .atMost(Duration.ofSeconds(20))
                    .untilAsserted(() -> assertThat(announced(events, id))
                            .containsExactly("1 ACTIVE 62", "2 ACTIVE 70", "3 CLOSED 70"));
        }
    }

    @Test
    void planWithErrorsIsRefusedWithAllOfThem() {
        String id = Plans.draft(ExamplePlan.with("expectedShare: 0.20", "expectedShare: 0.25")
                .replace("managerId: claire, meetingsPerMonth: 20 }", "managerId: nobody, meetingsPerMonth: 20 }")
                .replace("dueOn: 2027-01-15", "dueOn: 2028-01-15"));

        List<String> errors = Plans.activate(id)
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:boussole:problem:plan-not-ready"))
                .extract()
                .jsonPath()
                .getList("errors.collect { it.code + ' ' + it.pointer }");

        assertThat(errors)
                .containsExactly(
                        "SHARES_MUST_SUM_TO_1 /channels",
                        "UNKNOWN_REFERENCE /team/1/managerId",
                        "DATE_OUTSIDE_PERIOD /battles/0/actions/0/dueOn");
        Plans.get(id).then().body("state", equalTo("DRAFT")).body("revision", equalTo(1));
    }

    @Test
    void findingsAreToldBeforeActivation() {
        String id = Plans.draft("name: Plan");

        JsonNode first = read(Plans.EDITOR
                        .given()
                        .header("Accept-Language", "fr")
                        .get("/plans/" + id + "/findings")
                        .then()
                        .statusCode(200)
                        .extract()
                        .asString())
                .at("/items/0");

        assertThat(first).isEqualTo(read("""
                        {
                          "code": "MISSING_ASSIGNMENTS",
                          "severity": "ERROR",
                          "pointer": "/battles",
                          "message": "Personne n'est chargé de rien",
                          "fix": "Ajoutez une bataille avec un pilote et des actions attribuées",
                          "row": 1
                        }
                        """));
    }

    @Test
    void activePlanIsNotActivatedAgain() {
        Plans.activate(Plans.active())
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:boussole:problem:plan-not-draft"));
    }

    @Test
    void draftIsNotClosed() {
        Plans.close(Plans.draft()).then().statusCode(409).body("type", equalTo("urn:boussole:problem:plan-not-active"));
    }

    private static List<String> announced(EventsOnTopic events, String id) {
        return events.of(Plans.EDITOR.tenant()).stream()
                .filter(event -> event.key().equals(Plans.EDITOR.tenant() + "/" + id))
                .filter(event -> event.type().equals("io.boussole.plan.published.v1"))
                .map(event -> read(event.json()))
                .map(plan ->
                        plan.get("version").asText() + " " + plan.get("state").asText() + " "
                                + plan.get("salesCycleDays").asText())
                .toList();
    }

    private static JsonNode read(String json) {
        try {
            return new ObjectMapper().readTree(json);
        } catch (JsonProcessingException unreadable) {
            throw new AssertionError(json, unreadable);
        }
    }
}
