package io.boussole.plan.reading.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.boussole.testing.ExamplePlan;
import io.boussole.testing.ServersResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = ServersResource.class, initArgs = @ResourceArg(name = "service", value = "plan"))
class ReadFieldGuideTest {

    @Test
    @DisplayName("Row 71: a new rep gets the guide of a segment, pinned to the version of the plan")
    void guideOfASegment() {
        String id = Readings.active(ExamplePlan.text());
        Readings.write(id, ExamplePlan.with("Panne majeure", "Panne grave"));

        Readings.get("/plans/" + id + "/segments/eti-maintenance/field-guide?version=1")
                .then()
                .statusCode(200)
                .body("planVersion", equalTo(1))
                .body("segment.personas[0].buyingTriggers", contains("Panne majeure", "Nouvel ERP"))
                .body("sequences.channelId", contains("cold-email", "inbound", "integrateurs"))
                .body("sequences[0].sequence.steps.day", contains(1, 3, 7, 11, 15))
                .body("scripts.id", contains("mail-1", "mail-2", "mail-3", "appel-1"))
                .body("checklists.id", contains("avant-appel"))
                .body("qualificationCriteria.id", contains("qualification"))
                .body("objections.id", contains("budget-gele"));
        Readings.get("/plans/" + id + "/segments/eti-maintenance/field-guide")
                .then()
                .body("planVersion", equalTo(2))
                .body("segment.personas[0].buyingTriggers[0]", equalTo("Panne grave"));
    }

    @Test
    void theGuideIsPrintedToo() {
        String id = Readings.active(ExamplePlan.text());
        String guide = "/plans/" + id + "/segments/eti-maintenance/field-guide";

        assertThat(Readings.pdf(guide + "?format=pdf").text())
                .contains("Guide de terrain", "version 1 du", "Arrêts non planifiés", "Budget gelé", "Avant l'appel");
        assertThat(Readings.html(guide + "?format=html")).contains("Séquence : cold-email");
    }

    @Test
    void aSegmentWithoutChannelsHasNoScriptsOfOthers() {
        String id = Readings.draft(ExamplePlan.text());

        Readings.get("/plans/" + id + "/segments/grands-comptes/field-guide")
                .then()
                .statusCode(200)
                .body("planVersion", nullValue())
                .body("sequences", empty())
                .body("scripts", empty())
                .body("checklists.id", contains("avant-appel"));
    }

    @Test
    void anUnknownSegmentHasNoGuide() {
        String id = Readings.draft(ExamplePlan.text());

        Readings.get("/plans/" + id + "/segments/nobody/field-guide")
                .then()
                .statusCode(404)
                .body("type", equalTo("urn:boussole:problem:segment-not-found"));
    }

    @Test
    @DisplayName("Row 92: the recovery kit is complete only with one of each of the four kinds")
    void recoveryKit() {
        String whole = Readings.draft(ExamplePlan.text());
        String without = Readings.draft(ExamplePlan.with("kind: SNIPPET", "kind: CASE"));

        Readings.get("/plans/" + whole + "/recovery-kit")
                .then()
                .statusCode(200)
                .body("complete", equalTo(true))
                .body("missing", empty())
                .body(
                        "items.id",
                        contains("mail-1", "mail-2", "mail-3", "appel-1", "extrait-1", "budget-gele", "avant-appel"));
        Readings.get("/plans/" + without + "/recovery-kit")
                .then()
                .body("complete", equalTo(false))
                .body("missing", contains("SNIPPET"));
        assertThat(Readings.html("/plans/" + without + "/recovery-kit?format=html"))
                .contains("Le plan n&#39;en a pas encore.", "Budget gelé");
    }
}
