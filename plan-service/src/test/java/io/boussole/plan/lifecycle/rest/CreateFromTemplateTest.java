package io.boussole.plan.lifecycle.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.boussole.plan.CurrentPlan;
import io.boussole.testing.ServersResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = ServersResource.class, initArgs = @ResourceArg(name = "service", value = "plan"))
class CreateFromTemplateTest {

    @Test
    @DisplayName("Rows 75, 106: ONE_PAGE drafts the next quarter with its rituals, knowing nothing else")
    void onePageIsTheNextQuarter() {
        String id = Plans.EDITOR
                .given()
                .header("Accept-Language", "fr")
                .contentType("application/json")
                .post("/plans?template=ONE_PAGE")
                .then()
                .statusCode(201)
                .body("template", equalTo("ONE_PAGE"))
                .body("state", equalTo("DRAFT"))
                .body("name", equalTo("Plan d'action commercial"))
                .body("period.start", equalTo(CurrentPlan.end().plusDays(1).toString()))
                .body("$", not(hasKey("quarterPlanIds")))
                .extract()
                .path("id");

        document(id)
                .then()
                .body("currency", equalTo("EUR"))
                .body("calendar.timeZone", equalTo("Europe/Paris"))
                .body(
                        "rituals.type",
                        hasItems("DAILY_STANDUP", "WEEKLY_PIPELINE_REVIEW", "MONTHLY_PERFORMANCE_COMMITTEE"));
        Plans.activate(id).then().statusCode(422);
    }

    @Test
    @DisplayName("Row 107: SEGMENT_PLAYBOOK drafts a year and four quarters, one playbook for each target segment")
    void segmentPlaybookIsAYear() {
        Response created = create("SEGMENT_PLAYBOOK", """
                {"name": "Scale-up", "start": "2027-04-01", "currency": "CHF", "country": "CH", "timeZone": "Europe/Zurich",
                 "language": "en", "segments": [{"name": "Watchmakers"}, {"name": "Éditeurs"}, {"name": "Banks", "target": false}]}
                """);
        created.then()
                .statusCode(201)
                .body("period.start", equalTo("2027-04-01"))
                .body("period.end", equalTo("2028-03-31"))
                .body("quarterPlanIds", hasSize(4));
        String annual = created.path("id");
        List<String> quarters = created.path("quarterPlanIds");

        String[] starts = {"2027-04-01", "2027-07-01", "2027-10-01", "2028-01-01"};
        for (int index = 0; index < starts.length; index++) {
            document(quarters.get(index))
                    .then()
                    .body("name", equalTo("Scale-up Q" + (index + 1) + " 2027"))
                    .body("period.parentAnnualPlanId", equalTo(annual))
                    .body("period.start", equalTo(starts[index]))
                    .body("currency", equalTo("CHF"))
                    .body("playbooks.id", hasItems("segment-watchmakers", "segment-editeurs"))
                    .body("playbooks.id", not(hasItems("segment-banks")));
        }
        document(annual).then().body("period.type", equalTo("YEAR")).body("segments.name", hasSize(3));
    }

    @Test
    @DisplayName("Row 108: PRIORITISED_3X3 drafts three battles of three actions")
    void threeByThree() {
        String id = create("PRIORITISED_3X3", "{\"start\": \"2027-01-01\"}")
                .then()
                .statusCode(201)
                .extract()
                .path("id");

        List<List<?>> actions = document(id).jsonPath().getList("battles.actions");

        assertThat(actions)
                .hasSize(3)
                .allSatisfy(ofBattle -> assertThat(ofBattle).hasSize(3));
        document(id).then().body("battles[2].actions[2].dueOn", equalTo("2027-03-31"));
    }

    @Test
    void valuesThatNoPlanCanHaveAreRefused() {
        create("ONE_PAGE", """
                {"name": " ", "start": "2199-01-01", "currency": "EURO", "country": "FRANCE", "timeZone": "Paris", "language": "de",
                 "segments": [{"target": true}]}
                """)
                .then()
                .statusCode(422)
                .body(
                        "errors.pointer",
                        containsInAnyOrder(
                                "/name", "/currency", "/country", "/timeZone", "/language", "/segments/0/name"));
        create("ONE_PAGE", "{\"title\": \"Plan\"}").then().statusCode(400);
        create("TWO_PAGES", "{}").then().statusCode(400).body("errors.code", contains("UNKNOWN_VALUE"));
    }

    private static Response create(String template, String body) {
        return Plans.EDITOR.given().contentType("application/json").body(body).post("/plans?template=" + template);
    }

    private static Response document(String id) {
        return Plans.EDITOR.given().accept("application/json").get("/plans/" + id + "/document");
    }
}
