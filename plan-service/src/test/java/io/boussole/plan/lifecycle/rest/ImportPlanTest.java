package io.boussole.plan.lifecycle.rest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.boussole.testing.ExamplePlan;
import io.boussole.testing.ServersResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(value = ServersResource.class, initArgs = @ResourceArg(name = "service", value = "plan"))
class ImportPlanTest {

    @Test
    void exampleBecomesADraft() {
        ValidatableResponse created = Plans.create(ExamplePlan.text()).then();

        String id = created.extract().path("id");
        created.statusCode(201)
                .header("Location", endsWith("/plans/" + id))
                .header("ETag", "\"1\"")
                .body("name", equalTo("Plan d'action commercial T1 2027"))
                .body("state", equalTo("DRAFT"))
                .body("template", equalTo("PRIORITISED_3X3"))
                .body("version", nullValue())
                .body("revision", equalTo(1))
                .body("period.start", equalTo("2027-01-01"))
                .body("period.end", equalTo("2027-03-31"))
                .body("createdBy", equalTo("aeditor@test"));
        assertThat(Plans.get(id).asString()).isEqualTo(created.extract().asString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/yaml", "application/json"})
    void exportImportedAgainIsTheSame(String mediaType) {
        String exported = export(Plans.draft(), mediaType);

        String again = Plans.EDITOR
                .given()
                .contentType(mediaType)
                .body(exported.getBytes(UTF_8))
                .post("/plans")
                .then()
                .statusCode(201)
                .extract()
                .path("id");

        assertThat(export(again, mediaType)).isEqualTo(exported);
    }

    @Test
    void unfinishedDraftIsKept() {
        String id = Plans.draft("kind: SalesActionPlan");

        assertThat(export(id, "application/yaml")).isEqualTo("kind: SalesActionPlan\n");
    }

    @Test
    void everyFaultIsToldWithItsPointer() {
        Plans.create("nmae: x\nperiod: { start: soon }\nkpis: [{ id: 1 }]\n")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:boussole:problem:malformed-request"))
                .body("errors.pointer", hasItems("/nmae", "/period/start", "/kpis/0/id"))
                .body("errors.code", hasItems("UNKNOWN_FIELD", "WRONG_TYPE", "WRONG_TYPE"));
    }

    @Test
    void faultsAreToldInFrench() {
        Plans.EDITOR
                .given()
                .header("Accept-Language", "fr-FR,fr;q=0.9")
                .contentType("application/yaml")
                .body("nmae: x".getBytes(UTF_8))
                .post("/plans")
                .then()
                .statusCode(400)
                .header("Content-Language", "fr")
                .body("errors[0].detail", startsWith("Ce champ n'existe pas ici"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"kpis: [", "{\"name\": ", "a: *b"})
    void unreadableDocumentIsMalformed(String document) {
        Plans.create(document)
                .then()
                .statusCode(400)
                .body("type", equalTo("urn:boussole:problem:malformed-request"))
                .body("errors[0].code", equalTo("UNREADABLE"));
    }

    @Test
    void emptyBodyIsRefused() {
        Plans.EDITOR
                .given()
                .contentType("application/json")
                .post("/plans")
                .then()
                .statusCode(400)
                .body("errors[0].code", equalTo("EMPTY_DOCUMENT"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/yaml", "application/x-yaml", "text/yaml", "application/yaml;charset=UTF-8"})
    void everyNameOfYamlIsKnown(String mediaType) {
        Plans.EDITOR
                .given()
                .contentType(mediaType)
                .body("name: Plan".getBytes(UTF_8))
                .post("/plans")
                .then()
                .statusCode(201);
    }

    @Test
    void tenMegabytesAreTooMuch() {
        Plans.create("why: " + "x".repeat(10_000_000))
                .then()
                .statusCode(413)
                .body("type", equalTo("urn:boussole:problem:too-large"));
    }

    private static String export(String id, String mediaType) {
        return Plans.EDITOR
                .given()
                .accept(mediaType)
                .get("/plans/" + id + "/document")
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .contentType(mediaType)
                .extract()
                .asString();
    }
}
