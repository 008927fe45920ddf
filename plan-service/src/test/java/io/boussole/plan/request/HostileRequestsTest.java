package io.boussole.plan.request;

import static io.boussole.plan.lifecycle.rest.Plans.EDITOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.startsWith;

import io.boussole.plan.lifecycle.rest.Plans;
import io.boussole.testing.ServersResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What no honest client sends is refused; none of it is a fault of ours. */
@QuarkusTest
@QuarkusTestResource(value = ServersResource.class, initArgs = @ResourceArg(name = "service", value = "plan"))
class HostileRequestsTest {
    private static final String DECISION = """
            {"type": "MODIFY", "subject": {"part": "PLAN"}, "reason": "%s", "expectedEffect": "More", "measureBy": "%s",
             "decidedBy": [%s]}
            """;

    @ParameterizedTest
    @CsvSource({
        "why, 2100-01-01, null, 422",
        "wh\\u0000y, 2100-01-01, '\"claire\"', 400",
        "wh\\ud800y, 2100-01-01, '\"claire\"', 400",
        "why, +999999999-12-31, '\"claire\"', 400",
        "why, 1969-12-31, '\"claire\"', 400"
    })
    void decisions(String reason, String measureBy, String decidedBy, int status) {
        refused("/decisions", DECISION.formatted(reason, measureBy, decidedBy), status);
    }

    @ParameterizedTest
    @CsvSource({"/plans?stat=DRAFT, ?stat", "/plans?State=DRAFT, ?State"})
    void misspeltFilters(String address, String pointer) {
        EDITOR.given()
                .get(address)
                .then()
                .statusCode(400)
                .body("errors.pointer", contains(pointer))
                .body("errors.code", contains("UNKNOWN_PARAMETER"));
    }

    /** What is missing is the body, if anything, and never its type. */
    @ParameterizedTest
    @CsvSource({"/review, 200", "/relaunch-checklists, 422", "/feedback, 422"})
    void noBodyAtAll(String path, int status) {
        EDITOR.given().post("/plans/" + Plans.draft() + path).then().statusCode(status);
    }

    @Test
    void listsAreShort() {
        String many = "\"claire\"" + ", \"claire\"".repeat(100);

        refused("/decisions", DECISION.formatted("why", "2100-01-01", many), 422);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/budget/simulate | {\"removeTools\": [null]} | 422",
                "/feedback | {\"text\": \"a\\u0000\"} | 400",
                "/feedback | {\"text\": \"a\", \"pointer\": \"~\"} | 422",
                "/calendar-feeds | {\"name\": \"a\\u0000\"} | 400",
                "/review | {\"note\": \"a\\u0000\"} | 400",
                "/relaunch-checklists | {\"reason\": \"a\\u0000\"} | 400"
            })
    void bodies(String path, String body, int status) {
        refused(path, body, status);
    }

    @Test
    void pointersAreReadInATimeThatTheirLengthBounds() {
        refused("/feedback", "{\"text\": \"a\", \"pointer\": \"" + "/a".repeat(999) + "~\"}", 422);
        refused("/feedback", "{\"text\": \"a\", \"pointer\": \"" + "/a".repeat(1_000_000) + "\"}", 422);
    }

    @Test
    void numbersAreShort() {
        String plan = "/plans/" + Plans.draft();
        for (String number : new String[] {"1e999999999", "1e-999999999"}) {
            EDITOR.given()
                    .contentType(ContentType.JSON)
                    .body("{\"target\": " + number + "}")
                    .post(plan + "/revenue-model/solve")
                    .then()
                    .statusCode(422);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/decisions?subjectId=a%00b",
                "/adoption?from=%2B999999999-12-31",
                "/adoption?to=%2B999999999-12-31",
                "/adoption?from=1969-12-31",
                "/rituals/comite/occurrences?from=-999999999-01-01"
            })
    void addresses(String address) {
        EDITOR.given()
                .urlEncodingEnabled(false)
                .get("/plans/" + Plans.draft() + address)
                .then()
                .statusCode(400)
                .contentType(startsWith("application/problem+json"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/rituals/comite/occurrences/%2B999999999-12-31", "/rituals/a%00b/statistics", "/battles/a%00b"})
    void thereIsNothingAtImpossibleAddresses(String address) {
        EDITOR.given()
                .urlEncodingEnabled(false)
                .get("/plans/" + Plans.draft() + address)
                .then()
                .statusCode(404);
    }

    @Test
    void reasonOfAChangeIsStorable() {
        EDITOR.given()
                .urlEncodingEnabled(false)
                .header("If-Match", "*")
                .post("/plans/" + Plans.draft() + "/activate?reason=a%00b")
                .then()
                .statusCode(400);
    }

    @Test
    void briefOfAYearFarOffIsRefused() {
        EDITOR.given()
                .urlEncodingEnabled(false)
                .get("/people/claire/monday-brief?on=%2B999999999-12-31")
                .then()
                .statusCode(lessThan(500));
    }

    @Test
    void largeBodyIsNotReadWhole() {
        String answer =
                refused("/decisions", DECISION.formatted("x".repeat(6_000_000), "2100-01-01", "\"claire\""), 413);

        assertThat(answer).contains("urn:boussole:problem:too-large");
    }

    private static String refused(String path, String body, int status) {
        return EDITOR.given()
                .contentType(ContentType.JSON)
                .body(body)
                .post("/plans/" + Plans.draft() + path)
                .then()
                .statusCode(status)
                .contentType(startsWith("application/problem+json"))
                .body("status", equalTo(status))
                .extract()
                .asString();
    }
}
