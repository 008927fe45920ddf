package io.boussole.plan.lifecycle.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import io.boussole.testing.ExamplePlan;
import io.boussole.testing.ServersResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = ServersResource.class, initArgs = @ResourceArg(name = "service", value = "plan"))
class RenewPlanTest {

    @Test
    @DisplayName("Row 4: Q1 is renewed as a draft of Q2, with the same annual plan and objectives and nothing done")
    void quarterIsRenewed() {
        String annual = UUID.randomUUID().toString();
        String q1 = active(
                ExamplePlan.with("annualVision: Devenir", "parentAnnualPlanId: " + annual + ", annualVision: Devenir")
                        .replace("dueOn: 2027-01-15,", "dueOn: 2027-01-15, doneOn: 2027-01-14,"));

        String q2 = renew(q1)
                .then()
                .statusCode(201)
                .body("state", equalTo("DRAFT"))
                .body("renewedFrom", equalTo(q1))
                .body("period.start", equalTo("2027-04-01"))
                .body("period.end", equalTo("2027-06-30"))
                .body("$", not(hasKey("version")))
                .extract()
                .path("id");

        Plans.EDITOR
                .given()
                .accept("application/json")
                .get("/plans/" + q2 + "/document")
                .then()
                .body("period.parentAnnualPlanId", equalTo(annual))
                .body("objectives.id", contains("ca-t1", "retention-t1"))
                .body("objectives.target", contains(120000, 1.05f))
                .body("battles[0].actions[0]", not(hasKey("doneOn")))
                .body("battles[0].actions[0].dueOn", equalTo("2027-04-15"));
        Plans.get(q2).then().body("renewedFrom", equalTo(q1));
        Plans.get(q1).then().body("$", not(hasKey("renewedFrom"))).body("revision", equalTo(2));
        Plans.activate(q2).then().statusCode(200);
    }

    @Test
    void planIsRenewedOnceAndAfterItIsClosedToo() {
        String id = Plans.active();
        Plans.close(id).then().statusCode(200);

        List<Integer> answers = IntStream.range(0, 5)
                .mapToObj(index -> CompletableFuture.supplyAsync(() -> renew(id).statusCode()))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();

        assertThat(answers).containsOnlyOnce(201).containsOnly(201, 409);
        renew(id)
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:boussole:problem:plan-already-renewed"))
                .body("detail", containsString("successor"));
    }

    @Test
    void draftIsNotRenewed() {
        renew(Plans.draft()).then().statusCode(409).body("type", equalTo("urn:boussole:problem:plan-not-renewable"));
        renew(UUID.randomUUID().toString()).then().statusCode(404);
    }

    private static String active(String yaml) {
        String id = Plans.draft(yaml);
        Plans.activate(id).then().statusCode(200);
        return id;
    }

    private static Response renew(String id) {
        return Plans.EDITOR.given().post("/plans/" + id + "/renew");
    }
}
