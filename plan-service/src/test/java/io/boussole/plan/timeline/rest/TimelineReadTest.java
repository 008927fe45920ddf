package io.boussole.plan.timeline.rest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;

import io.boussole.testing.ExamplePlan;
import io.boussole.testing.ServersResource;
import io.boussole.testing.TestCaller;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(value = ServersResource.class, initArgs = @ResourceArg(name = "service", value = "plan"))
class TimelineReadTest {
    private static final TestCaller VIEWER = TestCaller.VIEWER_OF_A;

    @Test
    @DisplayName("Row 56: months without a joint webinar are overdue milestones with an owner")
    void overdueWebinarsAreLate() {
        String past = draft(ExamplePlan.text().replace("2027", "2025"));

        VIEWER.given()
                .header("Accept-Language", "fr")
                .get("/plans/" + past + "/timeline?state=LATE&kind=WEBINAR_DUE")
                .then()
                .statusCode(200)
                .body("items.due", contains("2025-01-31", "2025-02-28", "2025-03-31"))
                .body("items.ownerId", everyItem(equalTo("hugo")))
                .body("items.title", everyItem(equalTo("Webinaire commun à prévoir")));
    }

    @Test
    void pagesHoldEverythingOnce() {
        String path = "/plans/" + draft(ExamplePlan.text()) + "/timeline?from=2027-01-10&to=2027-02-15&pageSize=";
        List<String> whole = keys(VIEWER.given().get(path + 200).jsonPath());

        List<String> paged = new ArrayList<>();
        String token = "";
        do {
            JsonPath page = VIEWER.given().get(path + 3 + token).jsonPath();
            paged.addAll(keys(page));
            token = page.getString("nextPageToken") == null ? "" : "&pageToken=" + page.getString("nextPageToken");
        } while (!token.isEmpty());

        assertThat(paged).hasSizeGreaterThan(6).isEqualTo(whole);
    }

    @Test
    void onlyTheOwnersAreShown() {
        VIEWER.given()
                .get("/plans/" + draft(ExamplePlan.text()) + "/timeline?ownerId=sarah")
                .then()
                .statusCode(200)
                .body("items.key", contains("qualification-inbound/routage", "nurturing/scoring"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"from=soon", "to=2027-02-30", "state=DELAYED", "kind=X", "pageSize=0", "pageToken=x"})
    void malformedQueryIsRefused(String query) {
        VIEWER.given()
                .get("/plans/" + draft("name: Plan") + "/timeline?" + query)
                .then()
                .statusCode(400)
                .contentType("application/problem+json");
    }

    @Test
    @DisplayName("Row 60: 3 satellites of 4 are 80 % of the month's content")
    void contentReportTellsTheShare() {
        String satellites = "{ kind: SATELLITE, publishedOn: 2027-01-12, callToAction: Essayer }, ".repeat(3);
        String plan = draft(ExamplePlan.with(
                "ctaRequired: true",
                "ctaRequired: true, pieces: [" + satellites
                        + "{ kind: PILLAR, publishedOn: 2027-01-10, callToAction: Lire }]"));

        VIEWER.given()
                .get("/plans/" + plan + "/content-plan-report")
                .then()
                .statusCode(200)
                .body("months", hasSize(3))
                .body("months[0].channelId", equalTo("inbound"))
                .body("months[0].completion", equalTo(0.8f))
                .body("months[0].complete", equalTo(false));
    }

    @Test
    @DisplayName("Row 126: three workshops a quarter, held and planned")
    void trainingReportTellsWhatIsMissing() {
        VIEWER.given()
                .get("/plans/" + draft(ExamplePlan.with("workshopsPerQuarter: 3", "workshopsPerQuarter: 4"))
                        + "/training-report")
                .then()
                .statusCode(200)
                .body("quarters", hasSize(1))
                .body("quarters[0].promised", equalTo(4))
                .body("quarters[0].dated", equalTo(3))
                .body("quarters[0].missing", equalTo(1));
    }

    @Test
    void draftThatSaysNothingIsEmpty() {
        String plan = draft("name: Plan");

        VIEWER.given()
                .get("/plans/" + plan + "/timeline")
                .then()
                .statusCode(200)
                .body("items", hasSize(0));
        VIEWER.given()
                .get("/plans/" + plan + "/content-plan-report")
                .then()
                .statusCode(200)
                .body("months", hasSize(0));
        VIEWER.given()
                .get("/plans/" + plan + "/training-report")
                .then()
                .statusCode(200)
                .body("quarters", hasSize(0));
        TestCaller.ADMIN_OF_B.given().get("/plans/" + plan + "/timeline").then().statusCode(404);
    }

    private static List<String> keys(JsonPath page) {
        return page.getList("items.collect { it.kind + ' ' + it.key }");
    }

    private static String draft(String yaml) {
        return TestCaller.EDITOR_OF_A
                .given()
                .contentType("application/yaml")
                .body(yaml.getBytes(UTF_8))
                .post("/plans")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }
}
