package io.boussole.plan.reading.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.boussole.testing.ExamplePlan;
import io.boussole.testing.ServersResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(value = ServersResource.class, initArgs = @ResourceArg(name = "service", value = "plan"))
class ReadMondayBriefTest {
    /** A member of this test's plans alone: the other plans of the tenant are active too. */
    private final String tom = "tom-" + UUID.randomUUID();

    private String plan() {
        return ExamplePlan.text().replaceAll("\\btom\\b(?!@)", tom);
    }

    @Test
    @DisplayName(
            "Row 19: the Monday brief has 120 words and three actions at most, each with due date and the KPI that judges it")
    void onMondayMorning() {
        Readings.active(plan());

        JsonPath brief = Readings.get("/people/" + tom + "/monday-brief?on=2027-01-18")
                .then()
                .statusCode(200)
                .body("name", equalTo("Tom Leroy"))
                .body("actions", hasSize(3))
                .body("actions.actionId", contains("formulaire", "calculateur", "relances"))
                .body("actions.dueOn", contains("2027-01-15", "2027-02-05", "2027-02-19"))
                .body("actions.overdue", contains(true, false, false))
                .body("actions[0].kpi.id", equalTo("mql-to-sql"))
                .body("actions[0].kpi.target", equalTo(0.50f))
                .extract()
                .jsonPath();

        assertThat(brief.getInt("words")).isLessThanOrEqualTo(120);
        assertThat(brief.getString("text"))
                .contains("lundi 18 janvier 2027", "en retard depuis 15 janv.", "MQL vers SQL, cible 50\u00a0%");
    }

    @Test
    @DisplayName("Row 95: the brief repeats the why")
    void saysWhy() {
        Readings.active(plan());

        Readings.get("/people/" + tom + "/monday-brief?on=2027-01-18&format=text")
                .then()
                .statusCode(200)
                .contentType("text/plain;charset=UTF-8")
                .body(containsString("Pourquoi : Sans base installée en ETI"));
    }

    @ParameterizedTest
    @CsvSource({"1,fr", "1,en", "3,fr", "3,en"})
    void neverHasMoreThan120Words(int plans, String language) {
        String longText = "un texte de a b c d e ".repeat(40);
        String wordy = plan().replace("Réécrire le formulaire", longText)
                .replace("Publier le calculateur d'arrêts", longText)
                .replace("Écrire trois relances par persona", longText)
                .replace("Sans base installée", longText)
                .replace("Tom Leroy", longText)
                .replace("metric: MQL_TO_SQL", "label: " + longText + ", metric: MQL_TO_SQL")
                .replace("metric: SQL_TO_OPPORTUNITY", "label: " + longText + ", metric: SQL_TO_OPPORTUNITY");
        for (int plan = 0; plan < plans; plan++) {
            Readings.active(wordy.replace("why: un", "why: " + plan + " un"));
        }

        String text = Readings.get("/people/" + tom + "/monday-brief?on=2027-01-18&format=text&lang=" + language)
                .asString();

        assertThat(text.strip().split("[\\s\u00a0\u202f]+"))
                .hasSizeLessThanOrEqualTo(120)
                .hasSizeGreaterThan(60);
        assertThat(text).hasSizeLessThan(1200).contains("…");
    }

    @Test
    void criticalTasksFollowWhenFewActionsAreOpen() {
        String sarah = "sarah-" + UUID.randomUUID();
        Readings.active(ExamplePlan.text().replaceAll("\\bsarah\\b(?!@)", sarah));

        Readings.get("/people/" + sarah + "/monday-brief?on=2027-01-11")
                .then()
                .statusCode(200)
                .body("actions.actionId[0]", equalTo("routage"))
                .body("actions[2].title", equalTo("Nettoyer les données"))
                .body("actions[2].dueOn", equalTo("2027-01-15"))
                .body("actions[2].kpi.id", equalTo("revenue"));
    }

    @Test
    void aDraftIsReadWhenItIsNamed() {
        String id = Readings.draft(plan());

        Readings.get("/people/" + tom + "/monday-brief?on=2027-01-18").then().statusCode(404);
        Readings.get("/people/" + tom + "/monday-brief?on=2027-01-18&planId=" + id)
                .then()
                .statusCode(200)
                .body("actions", hasSize(3));
    }

    @Test
    void htmlIsABriefToo() {
        String id = Readings.draft(plan());

        assertThat(Readings.html("/people/" + tom + "/monday-brief?format=html&on=2027-01-18&planId=" + id))
                .contains("Brief du lundi", "Réécrire le formulaire");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2027-04-01", "2026-12-31"})
    void nobodyIsInAPlanBeforeOrAfterItsPeriod(String on) {
        Readings.active(plan());

        Readings.get("/people/" + tom + "/monday-brief?on=" + on)
                .then()
                .statusCode(404)
                .body("type", equalTo("urn:boussole:problem:member-not-found"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"on=monday", "planId=1", "format=pdf"})
    void wrongParametersAreRefused(String query) {
        Readings.get("/people/tom/monday-brief?" + query).then().statusCode(400);
    }
}
