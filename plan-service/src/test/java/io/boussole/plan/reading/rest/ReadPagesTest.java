package io.boussole.plan.reading.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import io.boussole.plan.reading.rest.Readings.PrintedPdf;
import io.boussole.testing.ExamplePlan;
import io.boussole.testing.ServersResource;
import io.boussole.testing.TestCaller;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(value = ServersResource.class, initArgs = @ResourceArg(name = "service", value = "plan"))
class ReadPagesTest {

    @Test
    @DisplayName("Row 6: a valid plan is two A4 pages of a thousand words at most, and its overflow is in annexes")
    void twoPagesAndAnnexes() {
        String id = Readings.draft(ExamplePlan.text());

        PrintedPdf pages = Readings.pdf("/plans/" + id + "/two-page?format=pdf");
        PrintedPdf annexes = Readings.pdf("/plans/" + id + "/annexes?format=pdf");

        assertThat(pages.pages()).isEqualTo(2);
        assertThat(pages.words()).isLessThanOrEqualTo(1000);
        assertThat(pages.text()).contains("Sans base installée en ETI", "Qualifier l'inbound", "Claire Morel");
        assertThat(annexes.text()).contains("Annexe C – Indicateurs clés", "Taux d'absence aux rendez-vous");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ONE_PAGE", "SEGMENT_PLAYBOOK", "PRIORITISED_3X3"})
    @DisplayName("Row 106: a quarter's plan is one page")
    void onePageWhateverTheTemplate(String template) {
        String id = Readings.draft(ExamplePlan.with("template: PRIORITISED_3X3", "template: " + template));

        PrintedPdf page = Readings.pdf("/plans/" + id + "/one-page?format=pdf");

        assertThat(page.pages()).isEqualTo(1);
        assertThat(page.text())
                .contains("Signer 120 000", "Claire Morel", "Quand on arrête", "Point quotidien", "Qui fait quoi");
    }

    @ParameterizedTest
    @ValueSource(strings = {"one-page", "two-page"})
    void aPlanFiftyTimesAsLargeHasNoMorePages(String form) {
        String id = Readings.draft(Readings.times(50));

        PrintedPdf pages = Readings.pdf("/plans/" + id + "/" + form + "?format=pdf");

        assertThat(pages.pages()).isEqualTo(form.equals("one-page") ? 1 : 2);
        assertThat(pages.words()).isLessThanOrEqualTo(1000);
        assertThat(pages.text()).containsPattern("\\+ \\d+ autres.*annexe D");
        assertThat(Readings.pdf("/plans/" + id + "/annexes?format=pdf").pages()).isGreaterThan(20);
    }

    @Test
    void whatHasNoRoomIsCountedAndLinkedToItsAnnex() {
        String id = Readings.draft(ExamplePlan.text());

        String page = Readings.html("/plans/" + id + "/one-page");
        String annexes = Readings.html("/plans/" + id + "/annexes?lang=fr");

        assertThat(page).contains("href=\"annexes?lang=fr#annex-c\"").contains("annexe C");
        assertThat(annexes).contains("id=\"annex-c\"").contains("Annexe C – Indicateurs clés");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "name: Brouillon",
                "battles: [{}]\nkpis: [{}]\nchannels: [{}]\nobjectives: [{}]\nteam: [{}]"
            })
    void aDraftSaysWhatIsMissing(String document) {
        String id = Readings.draft(document);

        assertThat(Readings.pdf("/plans/" + id + "/one-page?format=pdf").pages())
                .isEqualTo(1);
        assertThat(Readings.pdf("/plans/" + id + "/two-page?format=pdf").pages())
                .isEqualTo(2);
        assertThat(Readings.html("/plans/" + id + "/one-page"))
                .contains("Le plan ne dit pas encore pourquoi.", "Aucun rituel n&#39;est encore fixé.");
        Readings.html("/plans/" + id + "/annexes");
    }

    @Test
    void whatHasEndedSaysSoAndAsksForNothingMore() {
        String ended = ExamplePlan.with("    rank: SUPPORT\n", "    rank: SUPPORT\n    endedOn: 2027-02-01\n")
                .replace("  - id: nurturing\n", "  - id: nurturing\n    status: STOPPED\n");

        String page = Readings.html("/plans/" + Readings.draft(ended) + "/one-page?lang=fr");

        assertThat(page).contains("integrateurs (arrêté le 1", "Accélérer le nurturing (arrêtée)");
        assertThat(page).doesNotContain("Publier le calculateur");
    }

    @Test
    void figuresAreWrittenAsTheReaderWritesThem() {
        String id = Readings.draft(ExamplePlan.text());

        String french = Readings.html("/plans/" + id + "/one-page?lang=fr");
        String english = Readings.html("/plans/" + id + "/one-page?lang=en");

        assertThat(french).contains("lang=\"fr\"", "120\u202f000\u00a0€", "8\u00a0%", "31 mars");
        assertThat(english).contains("lang=\"en\"", "€120,000", "8%", "31 Mar", "Who does what");
    }

    @Test
    void aBrowserGetsHtmlAndAProgramMayAskForPdf() {
        String id = Readings.draft(ExamplePlan.text());
        String browser = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";

        TestCaller.VIEWER_OF_A
                .given()
                .accept(browser)
                .get("/plans/" + id + "/one-page")
                .then()
                .statusCode(200)
                .contentType("text/html;charset=UTF-8")
                .header("Cache-Control", equalTo("private, no-cache"))
                .header("Content-Security-Policy", startsWith("default-src 'none'; style-src 'sha256-"));
        TestCaller.VIEWER_OF_A
                .given()
                .accept("application/pdf")
                .get("/plans/" + id + "/one-page")
                .then()
                .statusCode(200)
                .contentType("application/pdf")
                .header(
                        "Content-Disposition",
                        equalTo("inline; filename=\"plan-d-action-commercial-t1-2027-one-page.pdf\""));
        TestCaller.VIEWER_OF_A
                .given()
                .accept("image/png")
                .get("/plans/" + id + "/one-page")
                .then()
                .statusCode(406)
                .body("type", equalTo("urn:boussole:problem:not-acceptable"));
    }

    @Test
    void anUnchangedPageIsNotSentAgain() {
        String id = Readings.draft(ExamplePlan.text());
        String tag = Readings.get("/plans/" + id + "/one-page").getHeader("ETag");

        TestCaller.VIEWER_OF_A
                .given()
                .header("Accept-Language", "fr")
                .header("If-None-Match", tag)
                .get("/plans/" + id + "/one-page")
                .then()
                .statusCode(304)
                .header("ETag", equalTo(tag));
        TestCaller.VIEWER_OF_A
                .given()
                .header("If-None-Match", tag)
                .get("/plans/" + id + "/one-page?lang=en")
                .then()
                .statusCode(200);
    }

    @Test
    void aPastVersionIsReadAsItWas() {
        String id = Readings.active(ExamplePlan.text());
        Readings.write(id, ExamplePlan.with("Sans base installée", "Avec une base installée"));

        assertThat(Readings.html("/plans/" + id + "/one-page?version=1"))
                .contains("Sans base installée", "version 1 du");
        assertThat(Readings.html("/plans/" + id + "/one-page")).contains("Avec une base installée", "version 2 du");
        Readings.get("/plans/" + id + "/one-page?version=3").then().statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"lang=de", "format=docx", "version=one"})
    void wrongParametersAreRefused(String query) {
        String id = Readings.draft("{}");

        Readings.get("/plans/" + id + "/one-page?" + query)
                .then()
                .statusCode(400)
                .body("type", equalTo("urn:boussole:problem:invalid-query-parameter"))
                .body("errors[0].pointer", equalTo("?" + query.substring(0, query.indexOf('='))));
    }

    @Test
    void anotherTenantsPlanIsNotThere() {
        String id = Readings.draft(ExamplePlan.text());

        TestCaller.ADMIN_OF_B
                .given()
                .get("/plans/" + id + "/one-page")
                .then()
                .statusCode(404)
                .contentType(containsString("problem"));
    }
}
