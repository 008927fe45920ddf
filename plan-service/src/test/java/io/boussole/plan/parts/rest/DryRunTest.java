package io.boussole.plan.parts.rest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.boussole.plan.FarPlan;
import io.boussole.plan.lifecycle.rest.Plans;
import io.boussole.testing.ServersResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What would change is said, and nothing does. */
@QuarkusTest
@QuarkusTestResource(value = ServersResource.class, initArgs = @ResourceArg(name = "service", value = "plan"))
class DryRunTest {
    private String id = "";

    @BeforeEach
    void activate() {
        id = Plans.active(FarPlan.text());
    }

    @AfterEach
    void nothingHasChanged() {
        Plans.get(id).then().body("revision", equalTo(2)).body("version", equalTo(1));
    }

    @Test
    void replacedPartTellsTheMemberThatWouldChange() {
        String budget = Parts.get(id, "budget").asString().replace("16000", "17000.50");

        Plans.EDITOR
                .given()
                .header("Accept-Language", "en")
                .contentType("application/json")
                .body(budget.getBytes(UTF_8))
                .put("/plans/" + id + "/budget?dryRun=true")
                .then()
                .statusCode(200)
                .body("changes", hasSize(1))
                .body("changes[0].pointer", equalTo("/budget/total"))
                .body("changes[0].kind", equalTo("CHANGED"))
                .body("changes[0].before", equalTo(16000))
                .body("changes[0].after", equalTo(17000.50f))
                .body("findings.items.findAll { it.severity == 'ERROR' }", hasSize(0))
                .body("$", not(hasKey("wouldBeRefused")));
    }

    @Test
    void addedPartTellsThatItWouldBeRefused() {
        Parts.create(id, "battles?dryRun=true", "{ id: fourth }")
                .then()
                .statusCode(200)
                .body("changes.pointer", contains("/battles/3"))
                .body("changes.kind", contains("ADDED"))
                .body("findings.items.code", hasItem("MAX_BATTLES"))
                .body("wouldBeRefused.status", equalTo(409))
                .body("wouldBeRefused.errors.code", contains("MAX_BATTLES"));
        Parts.create(id, "battles?dryRun=true", "{ id: nurturing }")
                .then()
                .statusCode(200)
                .body("changes", hasSize(0))
                .body("wouldBeRefused.type", equalTo("urn:boussole:problem:part-exists"));
    }

    @Test
    void removedPartTellsTheErrorsOfThePlanWithoutIt() {
        Plans.EDITOR
                .given()
                .delete("/plans/" + id + "/team/hugo?dryRun=true")
                .then()
                .statusCode(200)
                .body("changes.kind", contains("REMOVED"))
                .body("changes[0].pointer", equalTo("/team/1"))
                .body("findings.items.code", hasItem("UNKNOWN_REFERENCE"))
                .body("wouldBeRefused.status", equalTo(422));
    }

    @Test
    void staleTagWouldBeRefused() {
        Plans.EDITOR
                .given()
                .header("If-Match", "\"old\"")
                .delete("/plans/" + id + "/team/hugo?dryRun=true")
                .then()
                .statusCode(200)
                .body("wouldBeRefused.status", equalTo(412));
    }

    @Test
    void whatCannotBeReadIsRefusedAtOnce() {
        Parts.create(id, "battles?dryRun=true", "{ id: fourth, nmae: x }")
                .then()
                .statusCode(400);
        Parts.replace(id, "battles/nothing?dryRun=true", "{}").then().statusCode(404);
    }

    @Test
    void documentTellsWhatWouldChange() {
        Plans.EDITOR
                .given()
                .contentType("application/yaml")
                .body(FarPlan.with("total: 16000", "total: 17000").getBytes(UTF_8))
                .put("/plans/" + id + "/document?dryRun=true")
                .then()
                .statusCode(200)
                .body("changes.pointer", contains("/budget/total"))
                .body("wouldBeRefused", nullValue());
    }

    @Test
    void newDocumentTellsItsFindings() {
        Plans.EDITOR
                .given()
                .contentType("application/yaml")
                .body("name: Plan".getBytes(UTF_8))
                .post("/plans?dryRun=true")
                .then()
                .statusCode(200)
                .body("changes.pointer", contains("/name"))
                .body("findings.items.code", hasItem("MISSING_KPIS"))
                .body("$", not(hasKey("id")));
    }
}
