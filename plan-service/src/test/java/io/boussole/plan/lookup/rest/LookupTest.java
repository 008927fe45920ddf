package io.boussole.plan.lookup.rest;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.boussole.plan.reading.rest.Readings;
import io.boussole.testing.ExamplePlan;
import io.boussole.testing.ServersResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(value = ServersResource.class, initArgs = @ResourceArg(name = "service", value = "plan"))
class LookupTest {
    private static final String RECORDING = """
            library:
              - { id: appel-9, kind: CALL_RECORDING, title: Appel Dupont, consent: { givenOn: 2027-01-05, keepUntil: 2027-07-05 },
                  annotations: [{ at: "00:03:12", tag: OBJECTION, note: Budget gelé jusqu'à juin },
                                { at: "00:07:00", tag: NEXT_STEP, note: Rappeler mardi }] }
              - { id: mail, kind: SCRIPT, title: Premier courriel, tags: [maintenance] }
            """;
    private static final String ONBOARDING = """
            calendar: { country: FR, timeZone: Europe/Paris }
            team: [{ id: ines, name: Inès, startedOn: 2027-05-05 }, { id: hugo, name: Hugo }]
            onboarding:
              - { id: crm, title: Ouvrir le CRM, ownerId: hugo, dueInWorkingDays: 1 }
              - { id: appel, title: Écouter trois appels, ownerId: hugo, dueInWorkingDays: 5 }
            """;

    @Test
    @DisplayName("Row 3: coverage counts the assignments of the three functions and flags one without any")
    void coverageOfTheThreeFunctions() {
        String covered = Readings.draft(ExamplePlan.text());
        String uncovered = Readings.draft(ExamplePlan.text().replace("ownerId: lea", "ownerId: claire"));

        Readings.get("/plans/" + covered + "/coverage")
                .then()
                .statusCode(200)
                .body("items.function", contains("MARKETING", "SALES", "CUSTOMER_SERVICE"))
                .body("items.assignments", contains(greaterThan(5), greaterThan(20), equalTo(2)))
                .body("items[2].assignmentsByPart.objectives", equalTo(1))
                .body("items.flag", contains(nullValue(), nullValue(), nullValue()));
        Readings.get("/plans/" + uncovered + "/coverage")
                .then()
                .body("items[2].assignments", equalTo(0))
                .body("items[2].flag", equalTo("FUNCTION_UNCOVERED"));
    }

    @Test
    @DisplayName("Row 72: each item of the first week has an owner and is due within five working days")
    void firstWeek() {
        String id = Readings.draft(ONBOARDING);

        // Thursday 6 May 2027 is Ascension Day.
        Readings.get("/plans/" + id + "/people/ines/onboarding")
                .then()
                .statusCode(200)
                .body("complete", equalTo(true))
                .body("items.ownerId", contains("hugo", "hugo"))
                .body("items.dueOn", contains("2027-05-07", "2027-05-13"))
                .body("items.inFirstWeek", contains(true, true));
    }

    @ParameterizedTest
    @ValueSource(strings = {"dueInWorkingDays: 6", "dueInWorkingDays: -1", "dueInWorkingDays: 2000000000", "title: x"})
    void aWeekWithAnItemTooLateIsNotComplete(String due) {
        String id = Readings.draft(
                ONBOARDING.replace("dueInWorkingDays: 5", due).replace("title: Écouter trois appels, ", ""));

        Readings.get("/plans/" + id + "/people/ines/onboarding")
                .then()
                .statusCode(200)
                .body("complete", equalTo(false))
                .body("items[1].inFirstWeek", equalTo(false));
    }

    @Test
    void withoutAFirstDayNothingIsDue() {
        String id = Readings.draft(ONBOARDING);

        Readings.get("/plans/" + id + "/people/hugo/onboarding")
                .then()
                .body("complete", equalTo(false))
                .body("items[0].dueOn", nullValue());
        Readings.get("/plans/" + id + "/people/nobody/onboarding").then().statusCode(404);
    }

    @Test
    @DisplayName("Row 80: the annotation at 00:03:12 with tag OBJECTION is found")
    void annotationIsFound() {
        String id = Readings.draft(RECORDING);

        Readings.get("/plans/" + id + "/library-search?tag=OBJECTION")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].annotations.at", contains("00:03:12"))
                .body("items[0].consent.keepUntil", equalTo("2027-07-05"));
        Readings.get("/plans/" + id + "/library-search?q=GELE")
                .then()
                .body("items[0].annotations.at", contains("00:03:12"));
        Readings.get("/plans/" + id + "/library-search?q=rappeler&tag=OBJECTION")
                .then()
                .body("items", empty());
        Readings.get("/plans/" + id + "/library-search?kind=SCRIPT&tag=maintenance")
                .then()
                .body("items.id", contains("mail"));
        Readings.get("/plans/" + id + "/library-search?kind=SONG").then().statusCode(400);
    }

    @Test
    void theLibraryIsReadPageByPage() {
        String id = Readings.draft(RECORDING);

        String token = Readings.get("/plans/" + id + "/library-search?pageSize=1")
                .then()
                .body("items.id", contains("appel-9"))
                .extract()
                .path("nextPageToken");

        Readings.get("/plans/" + id + "/library-search?pageSize=1&pageToken=" + token)
                .then()
                .body("items.id", contains("mail"))
                .body("nextPageToken", nullValue());
    }

    @Test
    @DisplayName("Row 95: how my actions feed the plan: action, KPI, objective, why")
    void contributionPath() {
        String id = Readings.draft(ExamplePlan.with(
                "leadingKpiIds: [meetings, reply-cold, mql]", "leadingKpiIds: [meetings, reply-cold, mql-to-sql]"));

        Readings.get("/plans/" + id + "/contributions?actionId=formulaire")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].battleId", equalTo("qualification-inbound"))
                .body("items[0].kpiId", equalTo("mql-to-sql"))
                .body("items[0].objectives.objectiveId", contains("ca-t1"))
                .body("items[0].objectives.link", contains("LEADING"))
                .body("items[0].objectives.why", contains("Financer l'équipe ETI"));
        Readings.get("/plans/" + id + "/contributions?memberId=tom")
                .then()
                .body("items.actionId", contains("formulaire", "calculateur", "relances"))
                .body("items[1].objectives.link", contains("EXPECTED_IMPACT"));
        Readings.get("/plans/" + id + "/contributions?memberId=nobody").then().statusCode(404);
        Readings.get("/plans/" + id + "/contributions?actionId=nothing").then().statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"coverage", "contributions", "library-search", "recovery-kit"})
    void anEmptyDraftIsAnsweredToo(String lookup) {
        String id = Readings.draft("{}");

        Readings.get("/plans/" + id + "/" + lookup).then().statusCode(200);
    }
}
