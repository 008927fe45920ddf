package io.boussole.plan.initiatives;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.boussole.plan.lifecycle.rest.Plans;
import io.boussole.testing.ExamplePlan;
import io.boussole.testing.ServersResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = ServersResource.class, initArgs = @ResourceArg(name = "service", value = "plan"))
class ExperimentEndTest {
    /** Midnight in Paris after the fourteenth day. */
    private static final Instant OVER = Instant.parse("2027-01-24T23:00:00Z");

    @Inject
    ExperimentEnd end;

    @Test
    @DisplayName("Row 101: at the end of the 14 days it is MEASURED and waits for a decision")
    void experimentIsMeasuredWhenItsLastDayIsOver() {
        String plan = running();

        end.endThoseOverAt(OVER.minusMillis(1));
        state(plan, "RUNNING", 2);
        end.endThoseOverAt(OVER);
        state(plan, "MEASURED", 3);

        Plans.EDITOR
                .given()
                .get("/plans/" + plan + "/decision-tasks")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].experimentId", equalTo("objet-court"))
                .body("items[0].ownerId", equalTo("hugo"))
                .body("items[0].since", equalTo("2027-01-24"))
                .body("items[0].measured", equalTo(false));
        Plans.EDITOR.given().get("/plans/" + plan + "/versions/3").then().body("publishedBy", equalTo("boussole"));
        Plans.EDITOR.given().get("/plans/" + plan + "/review").then().body("lastReviewedBy", equalTo("aeditor@test"));
        Plans.EDITOR.given().get("/plans/" + plan + "/adoption").then().body("contributors", contains("aeditor@test"));
    }

    @Test
    void twoInstancesEndItOnce() {
        String plan = running();

        IntStream.range(0, 4)
                .mapToObj(instance -> CompletableFuture.runAsync(() -> end.endThoseOverAt(OVER)))
                .toList()
                .forEach(CompletableFuture::join);

        state(plan, "MEASURED", 3);
    }

    @Test
    void nothingIsDecidedWithoutNumbers() {
        String plan = running();
        end.endThoseOverAt(OVER);

        Plans.EDITOR
                .given()
                .header("If-Match", "*")
                .contentType(ContentType.JSON)
                .body("{\"decision\": \"SCALE\"}")
                .post("/plans/" + plan + "/experiments/objet-court/decide")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:boussole:problem:experiment-not-measured"));
    }

    private static String running() {
        String plan = Plans.draft(
                ExamplePlan.with("  - id: objet-court\n", "  - id: objet-court\n    template: COLD_EMAIL_2_WEEKS\n"));
        Plans.activate(plan).then().statusCode(200);
        Plans.EDITOR
                .given()
                .header("If-Match", "*")
                .post("/plans/" + plan + "/experiments/objet-court/start")
                .then()
                .statusCode(200);
        return plan;
    }

    private static void state(String plan, String state, int version) {
        Plans.EDITOR
                .given()
                .accept(ContentType.JSON)
                .get("/plans/" + plan + "/document")
                .then()
                .body("experiments[0].state", equalTo(state));
        List<Integer> versions = Plans.EDITOR
                .given()
                .get("/plans/" + plan + "/versions")
                .then()
                .extract()
                .path("items.version");
        assertThat(versions.get(0)).isEqualTo(version);
    }
}
