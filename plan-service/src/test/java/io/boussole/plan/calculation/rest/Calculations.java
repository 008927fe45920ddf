package io.boussole.plan.calculation.rest;

import static io.restassured.config.JsonConfig.jsonConfig;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.boussole.testing.TestCaller;
import io.restassured.config.RestAssuredConfig;
import io.restassured.path.json.config.JsonPathConfig;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;

/** What somebody asks of a plan's figures in these tests. Numbers are read as exact decimals. */
final class Calculations {
    /** Four reps of 20 meetings, one of them away for the whole month. */
    static final String THREE_OF_FOUR = """
            currency: EUR
            period: { start: 2027-02-01, end: 2027-02-28 }
            context: { avgDealValue: 6000, hypotheses: [{ kpi: closing, value: 0.25 }] }
            kpis: [{ id: closing, metric: CLOSE_RATE }, { id: revenue, metric: SIGNED_REVENUE }]
            objectives: [{ id: o, statement: Sign, kpiId: revenue, target: 120000, ownerId: a, rationale: Because }]
            team:
              - { id: a, meetingsPerMonth: 20 }
              - { id: b, meetingsPerMonth: 20 }
              - { id: c, meetingsPerMonth: 20 }
              - { id: d, meetingsPerMonth: 20 }
              - { id: e, name: Nobody who sells }
            timeOff: [{ memberId: d, start: 2027-02-01, end: 2027-02-28 }]
            """;

    private Calculations() {}

    /** The path of a new draft. */
    static String draft(String yaml) {
        String id = TestCaller.EDITOR_OF_A
                .given()
                .contentType("application/yaml")
                .body(yaml.getBytes(UTF_8))
                .post("/plans")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        return "/plans/" + id;
    }

    static RequestSpecification viewer() {
        return TestCaller.VIEWER_OF_A
                .given()
                .config(RestAssuredConfig.config()
                        .jsonConfig(jsonConfig().numberReturnType(JsonPathConfig.NumberReturnType.BIG_DECIMAL)));
    }

    static ValidatableResponse get(String path) {
        return viewer().get(path).then().statusCode(200);
    }

    static ValidatableResponse post(String path, String json) {
        return viewer().contentType("application/json").body(json).post(path).then();
    }
}
