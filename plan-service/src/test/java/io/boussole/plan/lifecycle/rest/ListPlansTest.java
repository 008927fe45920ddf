package io.boussole.plan.lifecycle.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.startsWith;

import io.boussole.testing.ServersResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(value = ServersResource.class, initArgs = @ResourceArg(name = "service", value = "plan"))
class ListPlansTest {

    @Test
    void pagesHoldEveryPlanOnceNewestFirst() {
        List<String> created = new ArrayList<>();
        for (int index = 0; index < 5; index++) {
            created.add(0, Plans.draft("name: Plan"));
        }

        List<String> listed = new ArrayList<>();
        String token = "";
        do {
            JsonPath page = Plans.EDITOR
                    .given()
                    .queryParam("pageSize", 2)
                    .queryParam("pageToken", token)
                    .get("/plans")
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            listed.addAll(page.getList("items.id"));
            token = page.getString("nextPageToken");
        } while (token != null);

        assertThat(listed).doesNotHaveDuplicates().containsSubsequence(created).startsWith(created.get(0));
    }

    @Test
    void stateNarrowsTheList() {
        String active = Plans.active();

        List<String> ids = Plans.EDITOR
                .given()
                .get("/plans?state=ACTIVE&pageSize=200")
                .then()
                .statusCode(200)
                .body("items.state", everyItem(equalTo("ACTIVE")))
                .extract()
                .path("items.id");

        assertThat(ids).contains(active);
    }

    @ParameterizedTest
    @ValueSource(strings = {"pageSize=0", "pageSize=201", "pageSize=two", "state=OPEN"})
    void wrongParametersAreRefused(String query) {
        Plans.EDITOR
                .given()
                .get("/plans?" + query)
                .then()
                .statusCode(400)
                .body("type", equalTo("urn:boussole:problem:invalid-query-parameter"))
                .body("errors.detail[0]", startsWith(query.substring(0, query.indexOf('='))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"abc", "cDE6eA", "cDE6fA"})
    void foreignPageTokenIsRefused(String token) {
        Plans.EDITOR
                .given()
                .get("/plans?pageToken=" + token)
                .then()
                .statusCode(400)
                .body("type", equalTo("urn:boussole:problem:invalid-page-token"));
    }
}
