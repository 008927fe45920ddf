package io.boussole.plan.parts.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.boussole.plan.lifecycle.rest.Plans;
import io.boussole.testing.ExamplePlan;
import io.boussole.testing.ServersResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(value = ServersResource.class, initArgs = @ResourceArg(name = "service", value = "plan"))
class ListItemsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    channels?rank=PRIMARY                    | cold-email inbound
                    channels?rank=PRIMARY&type=INBOUND       | inbound
                    channels?type=INBOUND&type=PARTNERSHIP   | inbound integrateurs
                    channels?expectedShare=0.2               | integrateurs
                    kpis?key=true&ownerId=claire             | revenue closing
                    kpis?limit=PT120M                        | speed-to-lead
                    battles?status=ACTIVE                    | qualification-inbound nurturing partenariat-cible
                    battles?status=WON                       | ''
                    experiments?state=HYPOTHESIS             | objet-court
                    """)
    void filtersNarrowTheList(String query, String ids) {
        List<String> found = Parts.get(Plans.draft(), query)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items.id");

        assertThat(String.join(" ", found)).isEqualTo(ids);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    channels?colour=red       | UNKNOWN_PARAMETER | the filters are id, name, type, rank, expectedShare
                    channels?stopRule=x       | UNKNOWN_PARAMETER | stopRule is no filter here
                    channels?rank=THIRD       | UNKNOWN_VALUE     | rank never has the value
                    kpis?target=much          | UNKNOWN_VALUE     | target never has the value
                    kpis?sort=priority        | UNKNOWN_PARAMETER | sort applies to battles only
                    battles?sort=name         | UNKNOWN_VALUE     | sort is priority
                    battles?pageSize=0        | OUT_OF_RANGE      | pageSize
                    """)
    void unknownFiltersAreRefused(String query, String code, String detail) {
        Parts.get(Plans.draft(), query)
                .then()
                .statusCode(400)
                .body("errors[0].code", equalTo(code))
                .body("errors[0].detail", containsString(detail));
    }

    @ParameterizedTest
    @ValueSource(strings = {"dryRun=maybe", "decisionId=seven"})
    void malformedParametersOfChangesAreRefused(String query) {
        Parts.create(Plans.draft("name: Plan"), "kpis?" + query, "{ id: a }")
                .then()
                .statusCode(400)
                .body("errors[0].detail", containsString(query.substring(0, query.indexOf('='))));
    }

    @Test
    void whatIsNotSaidToBeSoIsNotSo() {
        String id = Plans.draft(ExamplePlan.text());

        Plans.EDITOR.given().get("/plans/" + id + "/kpis?key=false").then().body("items.size()", equalTo(8));
        Plans.EDITOR.given().get("/plans/" + id + "/team?external=true").then().body("items.size()", equalTo(0));
    }

    @Test
    void pagesHoldEveryItemOnce() {
        String id = Plans.draft();
        List<String> listed = new ArrayList<>();

        String token = "";
        do {
            JsonPath page = Parts.get(id, "kpis?pageSize=4&pageToken=" + token).jsonPath();
            listed.addAll(page.getList("items.id"));
            token = page.getString("nextPageToken");
        } while (token != null);

        assertThat(listed)
                .hasSize(13)
                .doesNotHaveDuplicates()
                .startsWith("revenue")
                .endsWith("demo-to-opportunity");
    }

    @Test
    void pageGoesOnWhereItEndedThoughItemsBeforeAreGone() {
        String id = Plans.draft();
        String token = Parts.get(id, "kpis?pageSize=4").jsonPath().getString("nextPageToken");

        Parts.delete(id, "kpis/revenue").then().statusCode(204);
        Parts.get(id, "kpis?pageSize=1&pageToken=" + token).then().body("items.id", contains("reply-cold"));
        Parts.delete(id, "kpis/meetings").then().statusCode(204);
        Parts.get(id, "kpis?pageSize=1&pageToken=" + token).then().body("items", hasSize(1));
        Parts.get(id, "kpis?pageToken=abc").then().statusCode(400);
    }

    @Test
    @DisplayName(
            "Row 133: 30 k for 3 k comes before 50 k for 10 k; row 134: of equal ones, conversion and cycle time first")
    void battlesAreSortedByPriority() {
        String id = Plans.draft("""
                battles:
                  - { id: unknown-cost, expectedImpact: 90000 }
                  - { id: large, expectedImpact: 50000, actions: [{ cost: { tool: 10000 } }] }
                  - { id: other, expectedImpact: 30000, leverage: OTHER, actions: [{ cost: { tool: 3000 } }], status: PLANNED }
                  - { id: cycle, expectedImpact: 30000, leverage: CYCLE_TIME, actions: [{ cost: { labourHours: 60, hourlyRate: 50 } }], status: PLANNED }
                  - { id: conversion, expectedImpact: 30000.00, leverage: CONVERSION, actions: [{ cost: { creative: 1000 } }, { cost: { promotion: 2000 } }] }
                """);

        Parts.get(id, "battles?sort=priority")
                .then()
                .statusCode(200)
                .body("items.id", contains("conversion", "cycle", "other", "large", "unknown-cost"));
        Parts.get(id, "battles?sort=priority&status=PLANNED&pageSize=1").then().body("items.id", contains("cycle"));
    }
}
