package io.boussole.plan.lifecycle.rest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.notNullValue;

import io.boussole.plan.findings.rules.RuleBook;
import io.boussole.testing.ExamplePlan;
import io.boussole.testing.ServersResource;
import io.boussole.testing.TestCaller;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(value = ServersResource.class, initArgs = @ResourceArg(name = "service", value = "plan"))
class LintPlanTest {
    private static final TestCaller VIEWER = TestCaller.VIEWER_OF_A;

    @ParameterizedTest
    @ValueSource(strings = {"/plans/lint", "/plans:lint"})
    void exampleHasNoErrorAndIsNotStored(String path) {
        int before = stored();

        lint(path, ExamplePlan.text(), "application/yaml")
                .then()
                .statusCode(200)
                .body("errors", equalTo(0))
                .body("warnings", equalTo(5))
                .body("items.line", everyItem(notNullValue()));

        assertThat(stored()).isEqualTo(before);
    }

    @Test
    void faultsAreFindingsWithTheirPlace() {
        lint("/plans/lint", "name: Plan\nnmae: x\nkpis: [\n", "application/yaml")
                .then()
                .statusCode(200)
                .body("errors", equalTo(1))
                .body("items[0].code", equalTo("UNREADABLE"))
                .body("items[0].line", equalTo(4));
        lint("/plans/lint", "{\"name\": \"Plan\",\n  \"nmae\": \"x\"}", "application/json")
                .then()
                .statusCode(200)
                .body("items[0].code", equalTo("UNKNOWN_FIELD"))
                .body("items[0].pointer", equalTo("/nmae"))
                .body("items[0].line", equalTo(2))
                .body("items[0].column", equalTo(3))
                .body("items[0].severity", equalTo("ERROR"));
    }

    @Test
    void speaksFrenchAndFiltersBySeverity() {
        VIEWER.given()
                .contentType("application/yaml")
                .header("Accept-Language", "fr")
                .queryParam("severity", "WARNING")
                .body("name: Plan".getBytes(UTF_8))
                .post("/plans/lint")
                .then()
                .statusCode(200)
                .body("items.severity", everyItem(equalTo("WARNING")))
                .body("items.message", hasItem("Le plan ne dit pas qui viser"));
        VIEWER.given()
                .get("/plans/" + Plans.draft("name: Plan") + "/findings?severity=SERIOUS")
                .then()
                .statusCode(400);
    }

    @Test
    void refusesOnlyWhatIsTooLarge() {
        lint("/plans/lint", "name: a\n".repeat(700_000), "application/yaml")
                .then()
                .statusCode(413);
        lint("/plans/lint", "<plan/>", "application/xml").then().statusCode(415);
    }

    @Test
    @DisplayName("Row 81: 80 meetings with capacity for fewer are activated only once a named person accepts it")
    void capacityMismatchIsAcceptedByName() {
        String short20 = ExamplePlan.with(
                "email: hugo@example.com, managerId: claire, meetingsPerMonth: 20",
                "email: hugo@example.com, managerId: claire, meetingsPerMonth: 5");
        String id = Plans.draft(short20);
        Plans.activate(id).then().statusCode(422).body("errors.code", hasItem("CAPACITY_MISMATCH"));

        Plans.write(
                        id,
                        short20
                                + "\nacceptances: [{ finding: CAPACITY_MISMATCH, by: claire, reason: Renfort promis en mars }]\n")
                .then()
                .statusCode(200);

        Plans.activate(id).then().statusCode(200);
        VIEWER.given()
                .get("/plans/" + id + "/findings")
                .then()
                .body("errors", equalTo(0))
                .body(
                        "items.find { it.code == 'CAPACITY_MISMATCH' }.message",
                        containsString("accepted by Claire Morel: Renfort promis en mars"));
    }

    /** A KPI can be watched before anybody knows what to expect of it; its rule is added later. */
    @Test
    void aKpiWithoutNumbersIsAcceptedByName() {
        String watched = ExamplePlan.with(
                "ownerId: claire, target: 6000, targetRange: { low: 5200, high: 7500 }", "ownerId: claire");
        String id = Plans.draft(watched);
        Plans.activate(id)
                .then()
                .statusCode(422)
                .body("errors.code", hasItems("KPI_WITHOUT_TARGET", "KPI_WITHOUT_RANGE"));

        Plans.write(id, watched + """

                        acceptances:
                          - { finding: KPI_WITHOUT_TARGET, by: claire, reason: Premier trimestre mesuré }
                          - { finding: KPI_WITHOUT_RANGE, by: claire, reason: Premier trimestre mesuré }
                        """).then().statusCode(200);

        Plans.activate(id).then().statusCode(200);
    }

    @Test
    void catalogueListsEveryRule() {
        List<String> codes = new ArrayList<>();
        @Nullable String token = "";
        while (token != null) {
            var page = VIEWER.given()
                    .queryParam("pageSize", 60)
                    .queryParam("pageToken", token)
                    .get("/finding-rules")
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            codes.addAll(page.getList("items.code", String.class));
            token = page.getString("nextPageToken");
        }

        assertThat(codes)
                .doesNotHaveDuplicates()
                .containsAll(RuleBook.ALL.stream().map(rule -> rule.code()).toList());
    }

    @Test
    void servesTheSchemaOfAPlan() {
        VIEWER.given()
                .get("/plan-schema")
                .then()
                .statusCode(200)
                .body("properties.kpis.items.properties.target.type", hasItem("number"));
    }

    private static int stored() {
        return VIEWER.given()
                .get("/plans?pageSize=200")
                .then()
                .extract()
                .jsonPath()
                .getList("items")
                .size();
    }

    private static Response lint(String path, String text, String type) {
        return VIEWER.given().contentType(type).body(text.getBytes(UTF_8)).post(path);
    }
}
