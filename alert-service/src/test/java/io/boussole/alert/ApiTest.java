package io.boussole.alert;

import static io.boussole.testing.TestCaller.EDITOR_OF_A;
import static io.boussole.testing.TestCaller.VIEWER_OF_A;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import io.boussole.testing.OpenApiDocument;
import io.boussole.testing.ServersResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(value = ServersResource.class, initArgs = @ResourceArg(name = "service", value = "alert"))
class ApiTest {
    @Inject
    Suite suite;

    @Test
    void isTheCommittedOne() {
        OpenApiDocument.assertCommitted();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/rules",
                "/evaluations",
                "/alerts",
                "/corrective-actions",
                "/watches",
                "/q/openapi",
                "/q/swagger-ui",
                "/q/metrics",
                "/nothing"
            })
    void wantsACredential(String path) {
        RestAssured.given().get(path).then().statusCode(401).contentType("application/problem+json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/q/health", "/q/health/live", "/q/health/ready"})
    void tellsItsHealthToAnybody(String path) {
        RestAssured.given().get(path).then().statusCode(200).body("status", equalTo("UP"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/rules/%s", "/alerts/%s", "/corrective-actions/%s", "/evaluations/%s/closing"})
    void knowsNothingOfTheUnknown(String path) {
        VIEWER_OF_A
                .given()
                .get(String.format(path, UUID.randomUUID()))
                .then()
                .statusCode(404)
                .contentType("application/problem+json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"pageSize=0", "pageSize=201", "pageToken=nonsense"})
    void refusesAPageItCannotGive(String query) {
        for (String list : List.of("/rules", "/evaluations", "/alerts", "/corrective-actions", "/watches")) {
            VIEWER_OF_A.given().get(list + "?" + query).then().statusCode(400).contentType("application/problem+json");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /alerts?pageSize=two&planId=mine&state=GONE   | ?pageSize,?planId,?state
            /corrective-actions?status=                   | ?status
            /evaluations?planId=&pageSize=                | ?planId,?pageSize
            /rules/7b6d6a0e-3f5e-4a52-9c3e-000000000000?version=first | ?version""")
    void namesEveryQueryParameterAtFault(String address, String pointers) {
        VIEWER_OF_A
                .given()
                .header("Accept-Language", "fr")
                .get(address)
                .then()
                .statusCode(400)
                .body("type", equalTo("urn:boussole:problem:invalid-query-parameter"))
                .body("title", equalTo("Un paramètre de l'adresse n'est pas valide"))
                .body("errors.pointer", containsInAnyOrder(pointers.split(",")));
    }

    @Test
    void saysThatABodyIsTooLarge() {
        EDITOR_OF_A
                .given()
                .contentType("application/json")
                .header("Accept-Language", "fr")
                .body("{\"reason\":\"" + "x".repeat(64 * 1024) + "\"}")
                .patch("/corrective-actions/{id}", UUID.randomUUID())
                .then()
                .statusCode(413)
                .contentType("application/problem+json")
                .body("title", equalTo("La requête est trop volumineuse"));
    }

    @Test
    void asksForTheRoleBeforeTheParameters() {
        RestAssured.given().get("/alerts?pageSize=two").then().statusCode(401);
    }

    @Test
    void refusesThePageTokenOfAnotherList() {
        PlanFixture plan = publishedAndBreached();
        String ofEvaluations = VIEWER_OF_A
                .given()
                .get("/evaluations?pageSize=1&planId=" + plan.id())
                .then()
                .extract()
                .path("nextPageToken");

        VIEWER_OF_A
                .given()
                .queryParam("pageToken", ofEvaluations)
                .get("/alerts")
                .then()
                .statusCode(400)
                .body("type", equalTo("urn:boussole:problem:invalid-page-token"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/rules", "/evaluations", "/alerts", "/corrective-actions"})
    void givesEveryItemOnceOverItsPages(String list) {
        PlanFixture plan = publishedAndBreached();

        List<Object> paged = new ArrayList<>();
        String query = "?pageSize=1&planId=" + plan.id();
        String next = "";
        while (next != null) {
            JsonPath page = VIEWER_OF_A
                    .given()
                    .get(list + query + (next.isEmpty() ? "" : "&pageToken=" + next))
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            paged.addAll(page.getList("items"));
            next = page.getString("nextPageToken");
        }

        List<Object> whole = suite.list(VIEWER_OF_A, list, plan.id()).getList("items");
        assertThat(paged).hasSameSizeAs(whole).hasSizeGreaterThan(1).doesNotHaveDuplicates();
    }

    @Test
    void filtersByStateOwnerAndStatus() {
        PlanFixture plan = publishedAndBreached();

        VIEWER_OF_A.given().get("/alerts?state=OPEN&planId=" + plan.id()).then().body("items", hasSize(2));
        VIEWER_OF_A
                .given()
                .get("/alerts?state=RESOLVED&planId=" + plan.id())
                .then()
                .body("items", hasSize(0));
        VIEWER_OF_A
                .given()
                .get("/corrective-actions?status=OPEN&ownerId=hugo&planId=" + plan.id())
                .then()
                .body("items", hasSize(1));
    }

    @Test
    void speaksTheReadersLanguage() {
        PlanFixture plan = publishedAndBreached();
        String path = "/evaluations/" + plan.id() + "/closing";

        String english = VIEWER_OF_A.given().get(path).then().extract().path("text");
        String french = VIEWER_OF_A
                .given()
                .header("Accept-Language", "fr-FR,fr;q=0.9")
                .get(path)
                .then()
                .extract()
                .path("text");

        assertThat(english).startsWith("10 of 80 opportunities were signed (12.5%); the plan counts on 25%");
        assertThat(french).startsWith("Opportunités signées : 10 sur 80");
    }

    @Test
    void showsEachRuleInItsVersions() {
        PlanFixture plan = publishedAndBreached();
        suite.publish(EDITOR_OF_A, plan.version(2).closeRate("0.30").published());
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(
                        () -> assertThat(closingRule(plan).getInt("version")).isEqualTo(2));
        String id = closingRule(plan).getString("id");

        VIEWER_OF_A
                .given()
                .get("/rules/{id}?version=1", id)
                .then()
                .statusCode(200)
                .body("supersededAt", notNullValue())
                .body("reference.value", equalTo(0.25f))
                .body("action.dueInWorkingDays", equalTo(3));
        VIEWER_OF_A
                .given()
                .get("/rules/{id}?version=3", id)
                .then()
                .statusCode(404)
                .body("type", equalTo("urn:boussole:problem:rule-version-not-found"))
                .body("title", equalTo("The rule has no such version"))
                .body("detail", equalTo("Its newest version is 2"));
    }

    @Test
    void tellsWhenAVerdictChanged() {
        PlanFixture plan = PlanFixture.aPlan();
        suite.publish(EDITOR_OF_A, plan.published());
        suite.observe(EDITOR_OF_A, plan.closing(1, 20, 80));
        suite.evaluation(EDITOR_OF_A, plan.id(), PlanFixture.CLOSING, 1);
        suite.observe(EDITOR_OF_A, plan.closing(2, 10, 80));
        suite.evaluation(EDITOR_OF_A, plan.id(), PlanFixture.CLOSING, 2);

        JsonPath changes = VIEWER_OF_A
                .given()
                .get("/evaluations/{plan}/closing/verdict-changes", plan.id())
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();

        assertThat(changes.getList("items.verdict", String.class)).startsWith("UNDER_PERFORMANCE", "INCONCLUSIVE");
    }

    private JsonPath closingRule(PlanFixture plan) {
        JsonPath rules = suite.list(VIEWER_OF_A, "/rules", plan.id());
        return rules.setRootPath("items.find { it.kpiId == 'closing' }");
    }

    private PlanFixture publishedAndBreached() {
        PlanFixture plan = PlanFixture.aPlan();
        suite.publish(EDITOR_OF_A, plan.published());
        suite.observe(EDITOR_OF_A, plan.closing(1, 10, 80));
        suite.observe(EDITOR_OF_A, plan.opportunities(1, 40));
        suite.evaluation(EDITOR_OF_A, plan.id(), PlanFixture.CLOSING, 1);
        suite.evaluation(EDITOR_OF_A, plan.id(), PlanFixture.OPPORTUNITIES, 1);
        return plan;
    }
}
