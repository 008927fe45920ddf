package io.boussole.plan.parts.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.boussole.plan.lifecycle.rest.Plans;
import io.boussole.testing.ExamplePlan;
import io.boussole.testing.ServersResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(value = ServersResource.class, initArgs = @ResourceArg(name = "service", value = "plan"))
class ItemTest {

    @Test
    void itemIsAddedReadReplacedAndRemoved() {
        String id = Plans.draft();

        String tag = Parts.create(id, "playbooks", "{ id: retry, title: Retry, dueInWorkingDays: 2 }")
                .then()
                .statusCode(201)
                .header("Location", endsWith("/plans/" + id + "/playbooks/retry"))
                .body("title", equalTo("Retry"))
                .extract()
                .header("ETag");
        assertThat(Parts.tag(id, "playbooks/retry")).isEqualTo(tag);

        String next = Parts.replace(id, "playbooks/retry", tag, "title: Again")
                .then()
                .statusCode(200)
                .body("id", equalTo("retry"))
                .body("title", equalTo("Again"))
                .extract()
                .header("ETag");
        assertThat(Parts.tag(id, "playbooks/retry")).isEqualTo(next).isNotEqualTo(tag);

        Parts.delete(id, "playbooks/retry").then().statusCode(204);
        Parts.get(id, "playbooks/retry").then().statusCode(404);
    }

    @Test
    void numbersAreKeptToTheDigit() {
        String id = Plans.draft();

        String created = Parts.create(
                        id, "hypotheses", "{ value: 0.2500, id: win, low: 2e3, high: 12345678901234567890.12 }")
                .then()
                .statusCode(201)
                .extract()
                .asString();

        assertThat(created).isEqualToIgnoringWhitespace("""
                { "id": "win", "value": 0.2500, "low": 2000, "high": 12345678901234567890.12 }""");
        assertThat(Parts.get(id, "hypotheses/win").asString()).isEqualTo(created);
    }

    @Test
    void editsOfOtherPartsDoNotDisturb() {
        String id = Plans.draft();
        String tag = Parts.tag(id, "kpis/closing");

        Parts.replace(id, "battles/nurturing", "{ name: Other }").then().statusCode(200);

        Parts.replace(id, "kpis/closing", tag, "{ target: 0.26 }").then().statusCode(200);
        Parts.replace(id, "kpis/closing", tag, "{ target: 0.27 }")
                .then()
                .statusCode(412)
                .body("type", equalTo("urn:boussole:problem:precondition-failed"));
    }

    @Test
    void changeWantsTheTagThatWasRead() {
        String id = Plans.draft();

        Plans.EDITOR
                .given()
                .contentType("application/json")
                .body("{}")
                .put("/plans/" + id + "/kpis/closing")
                .then()
                .statusCode(428);
        Plans.EDITOR.given().delete("/plans/" + id + "/kpis/closing").then().statusCode(428);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    { title: x }               | 422 | /id      | MISSING_ID
                    { id: ' ' }                | 422 | /id      | MISSING_ID
                    { id: a/b }                | 422 | /id      | MALFORMED_ID
                    { id: retention }          | 409 | /id      | DUPLICATE_ID
                    { id: a, titel: x }        | 400 | /titel   | UNKNOWN_FIELD
                    { id: a, checklist: x }    | 400 | /checklist | WRONG_TYPE
                    [{ id: a }]                | 400 | ''       | WRONG_TYPE
                    """)
    void whatIsNoNewItemIsRefused(String body, int status, String pointer, String code) {
        Parts.create(Plans.draft(), "playbooks", body)
                .then()
                .statusCode(status)
                .body("errors[0].pointer", equalTo(pointer))
                .body("errors[0].code", equalTo(code));
    }

    @Test
    void itemKeepsItsId() {
        Parts.replace(Plans.draft(), "playbooks/retention", "{ id: other }")
                .then()
                .statusCode(422)
                .body("errors[0].code", equalTo("ID_DIFFERS"));
    }

    @Test
    void naturalKeysAreKeysToo() {
        String id = Plans.draft();

        Parts.get(id, "funnel/SQL").then().statusCode(200).body("target", equalTo(120));
        Parts.get(id, "critical-tasks/CLEAN_DATA").then().statusCode(200).body("ownerId", equalTo("sarah"));
        Parts.get(id, "workshops/2027-02-09").then().statusCode(200).body("title", equalTo("Écoute d'appels"));
        Parts.create(id, "data-sources", "{ source: CRM, stewardId: sarah }")
                .then()
                .statusCode(201);
        Parts.create(id, "data-sources", "{ source: CRM }").then().statusCode(409);
        Parts.create(id, "data-sources", "{ source: FAX }")
                .then()
                .statusCode(400)
                .body("errors[0].code", equalTo("UNKNOWN_VALUE"));
    }

    @Test
    void actionsBelongToTheirBattle() {
        String id = Plans.draft(ExamplePlan.with("template: PRIORITISED_3X3", "template: ONE_PAGE"));

        Parts.create(id, "battles/nurturing/actions", "{ id: podcast, title: Podcast }")
                .then()
                .statusCode(201)
                .header("Location", endsWith("/battles/nurturing/actions/podcast"));
        Parts.get(id, "battles/nurturing/actions")
                .then()
                .body("items.id", contains("calculateur", "scoring", "relances", "podcast"));
        Parts.get(id, "battles/qualification-inbound/actions").then().body("items.id", not(hasItem("podcast")));
        Parts.delete(id, "battles/nurturing/actions/podcast").then().statusCode(204);
        Parts.get(id, "battles/nothing/actions").then().statusCode(404);
        Parts.get(id, "battles/nurturing/actions/podcast").then().statusCode(404);
    }

    @Test
    void unknownPlanHasNoParts() {
        String nothing = "00000000-0000-0000-0000-000000000001";

        Parts.get(nothing, "kpis").then().statusCode(404);
        Parts.get(nothing, "kpis/closing").then().statusCode(404);
        Parts.create(nothing, "kpis", "{ id: a }").then().statusCode(404);
        Parts.delete(nothing, "kpis/closing").then().statusCode(404);
    }

    @Test
    void activePlanTakesNoErrorsAndMakesVersions() {
        String id = Plans.active();

        Parts.delete(id, "team/hugo")
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:boussole:problem:plan-not-ready"))
                .body("errors.code", hasItem("UNKNOWN_REFERENCE"));
        Parts.create(id, "playbooks", "{ id: retry, title: Retry, dueInWorkingDays: 2, checklist: [Try] }")
                .then()
                .statusCode(201);

        Plans.get(id).then().body("version", equalTo(2));
    }

    @Test
    void closedPlanChangesNoMore() {
        String id = Plans.active();
        Plans.close(id).then().statusCode(200);

        Parts.create(id, "playbooks", "{ id: retry }")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:boussole:problem:plan-closed"));
        Parts.delete(id, "playbooks/retention").then().statusCode(409);
    }
}
