package io.boussole.alert;

import static io.boussole.testing.TestCaller.OPERATOR_OF_A;
import static io.boussole.testing.TestCaller.VIEWER_OF_A;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;

import io.boussole.testing.ServersResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What every service makes of requests, seen at this one. */
@QuarkusTest
@QuarkusTestResource(value = ServersResource.class, initArgs = @ResourceArg(name = "service", value = "alert"))
class RequestConventionsTest {
    private static final String MALFORMED = "urn:boussole:problem:malformed-request";
    private static final String INVALID_PARAMETER = "urn:boussole:problem:invalid-query-parameter";

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"kind":"EMAIL","name":"x","name":"y"}           | /name           | DUPLICATE_KEY
            {"kind":3,"name":"x"}                            | /kind           | UNKNOWN_VALUE
            {"kind":"EMAIL","name":5}                        | /name           | WRONG_TYPE
            {"kind":"EMAIL","name":"x","enabled":"true"}     | /enabled        | WRONG_TYPE
            {"kind":"EMAIL","name":"x","quietHours":1}       | /quietHours     | WRONG_TYPE
            {"kind":"EMAIL","name":"x","noticeTypes":[0]}    | /noticeTypes/0  | UNKNOWN_VALUE
            {"kind":"EMAIL","name":"x","copies":["a@b.c",1]} | /copies/1       | WRONG_TYPE
            """)
    void takesNoValueForAnother(String body, String pointer, String code) {
        OPERATOR_OF_A
                .given()
                .contentType("application/json")
                .body(body)
                .post("/delivery-endpoints")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", equalTo(MALFORMED))
                .body("errors.pointer", contains(pointer))
                .body("errors.code", contains(code));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2.5", "\"5\"", "2.0"})
    void takesNoOtherValueForAWholeNumber(String days) {
        OPERATOR_OF_A
                .given()
                .contentType("application/json")
                .header("If-Match", "\"1\"")
                .body("{\"action\": {\"dueInWorkingDays\": " + days + "}}")
                .put("/rules/{id}/overrides", UUID.randomUUID())
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/action/dueInWorkingDays"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /alerts?plan=x&stat=OPEN                                 | ?plan,?stat
            /corrective-actions?Status=OPEN&pageSize=0               | ?Status,?pageSize
            /alerts/7b6d6a0e-3f5e-4a52-9c3e-000000000000?verbose=1   | ?verbose
            /response-times?planID=7b6d6a0e-3f5e-4a52-9c3e-000000000000 | ?planID,?planId
            """)
    void knowsItsParametersOnly(String address, String pointers) {
        VIEWER_OF_A
                .given()
                .get(address)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", equalTo(INVALID_PARAMETER))
                .body("errors.pointer", containsInAnyOrder(pointers.split(",")));
    }

    @Test
    void namesTheParametersThatThereAre() {
        VIEWER_OF_A
                .given()
                .header("Accept-Language", "fr")
                .get("/watches?planID=7b6d6a0e-3f5e-4a52-9c3e-000000000000")
                .then()
                .statusCode(400)
                .body("errors.code", contains("UNKNOWN_PARAMETER"))
                .body(
                        "errors[0].detail",
                        equalTo("Ce paramètre n'existe pas ici ; il y a : pageSize, pageToken, planId"));
    }

    @Test
    void leavesTheFrameworksOwnAddressesAlone() {
        VIEWER_OF_A.given().get("/q/openapi?anything=1").then().statusCode(200);
        VIEWER_OF_A.given().get("/q/health?anything=1").then().statusCode(200);
    }
}
