package io.boussole.plan.lifecycle.rest;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import io.boussole.contracts.Topic;
import io.boussole.plan.CurrentPlan;
import io.boussole.testing.EventsOnTopic;
import io.boussole.testing.ServersResource;
import io.boussole.testing.TestServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import org.assertj.core.api.Assertions;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = ServersResource.class, initArgs = @ResourceArg(name = "service", value = "plan"))
class ReviewPlanTest {

    @Test
    @DisplayName(
            "Row 17: a review is kept until the next change, which is one too; the owner is told by when the next is due")
    void reviewIsKept() {
        String id = active(CurrentPlan.text());
        String activated = review(id).jsonPath().getString("lastReviewedAt");

        Plans.EDITOR
                .given()
                .contentType("application/json")
                .body("{\"note\": \"All as planned\"}")
                .post("/plans/" + id + "/review")
                .then()
                .statusCode(200)
                .body("note", equalTo("All as planned"))
                .body("lastReviewedBy", equalTo("aeditor@test"));

        review(id)
                .then()
                .statusCode(200)
                .body("note", equalTo("All as planned"))
                .body("stale", equalTo(false))
                .body("ownerId", equalTo("claire"));
        String reviewed = review(id).jsonPath().getString("lastReviewedAt");
        Assertions.assertThat(Instant.parse(reviewed)).isAfter(Instant.parse(activated));
        Plans.get(id).then().body("lastReviewedAt", equalTo(reviewed)).body("revision", equalTo(2));

        Plans.write(id, CurrentPlan.with("durationMin: 10,", "durationMin: 15,"))
                .then()
                .statusCode(200);
        review(id).then().body("$", not(hasKey("note")));
        Assertions.assertThat(Instant.parse(review(id).jsonPath().getString("lastReviewedAt")))
                .isAfter(Instant.parse(reviewed));
    }

    @Test
    @DisplayName("Row 17: who waits for reviews learns of them, under the version that stands")
    void reviewIsAnnounced() {
        String id = Plans.active();
        Plans.EDITOR
                .given()
                .contentType("application/json")
                .post("/plans/" + id + "/review")
                .then()
                .statusCode(200);
        String reviewed = review(id).jsonPath().getString("lastReviewedAt");

        try (EventsOnTopic events = new EventsOnTopic(TestServers.running().bootstrapServers(), Topic.PLAN_PUBLISHED)) {
            Awaitility.await()
                    .atMost(Duration.ofSeconds(20))
                    .untilAsserted(() -> Assertions.assertThat(events.of(Plans.EDITOR.tenant()))
                            .filteredOn(event -> event.key().endsWith("/" + id))
                            .last()
                            .satisfies(event -> Assertions.assertThat(event.json())
                                    .contains("\"version\":1,", "\"lastReviewedAt\":\"" + reviewed + "\"")));
        }
    }

    @Test
    void draftIsNeverStale() {
        review(Plans.draft("name: Plan"))
                .then()
                .statusCode(200)
                .body("stale", equalTo(false))
                .body("$", not(hasKey("dueAt")))
                .body("$", not(hasKey("ownerId")));
    }

    @Test
    void reviewNeedsNoBodyAndAPlanThatStillChanges() {
        String id = Plans.active();

        Plans.EDITOR
                .given()
                .contentType("application/json")
                .post("/plans/" + id + "/review")
                .then()
                .statusCode(200);
        Plans.close(id).then().statusCode(200);
        Plans.EDITOR
                .given()
                .contentType("application/json")
                .body("{}")
                .post("/plans/" + id + "/review")
                .then()
                .statusCode(409);
    }

    private static String active(String yaml) {
        String id = Plans.draft(yaml);
        Plans.activate(id).then().statusCode(200);
        return id;
    }

    private static Response review(String id) {
        return Plans.EDITOR.given().get("/plans/" + id + "/review");
    }
}
