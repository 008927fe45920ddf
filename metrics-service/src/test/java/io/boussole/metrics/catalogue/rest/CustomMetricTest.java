package io.boussole.metrics.catalogue.rest;

import static io.boussole.testing.TestCaller.ADMIN_OF_B;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;

import io.boussole.testing.ServersResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = ServersResource.class, initArgs = @ResourceArg(name = "service", value = "metrics"))
class CustomMetricTest {
    private final String name =
            "M" + UUID.randomUUID().toString().replace("-", "").toUpperCase(Locale.ROOT);

    @Test
    @DisplayName("Row 89: a changed definition is a new version, and both are read side by side")
    void keepsEveryVersion() {
        create(name, ratio("\"metric\":\"OPPORTUNITIES_CREATED\"", "\"metric\":\"MEETINGS_HELD\""))
                .statusCode(201)
                .header("ETag", "\"1\"")
                .body("formula", is("OPPORTUNITIES_CREATED / MEETINGS_HELD"), "custom", is(true), "unit", is("RATIO"));
        String changed = body(null, ratio("\"metric\":\"OPPORTUNITIES_CREATED\"", "\"measure\":\"MEETING_DUE\""))
                .replace("{\"labelEn\"", "{\"validFrom\":\"2024-07-01\",\"labelEn\"");
        put(changed, null).statusCode(428);
        put(changed, "\"7\"").statusCode(412);
        put(changed, "\"1\"").statusCode(200).body("version", is(2), "validFrom", is("2024-07-01"));

        ADMIN_OF_B.given().get("/metrics/" + name + "/versions").then().body("items.version", contains(1, 2));
        ADMIN_OF_B
                .given()
                .queryParam("asOf", "2024-06-30")
                .get("/metrics/" + name)
                .then()
                .body("version", is(1), "validTo", is("2024-06-30"));
        ADMIN_OF_B.given().get("/metrics").then().body("items.id", hasItem(name));
        ADMIN_OF_B
                .given()
                .queryParams("metrics", name + "@1," + name + "@2," + name, "from", "2024-06-01", "to", "2024-07-31")
                .get("/series")
                .then()
                .statusCode(200)
                .body("series.definitionVersion", contains(1, 2, 2));
        ADMIN_OF_B
                .given()
                .queryParams("metrics", name, "from", "2024-06-01", "to", "2024-07-31", "asOf", "2024-06-30")
                .get("/series")
                .then()
                .body("series.definitionVersion", contains(1));
    }

    @Test
    void saysWhatCannotBeComputed() {
        create(name, ratio("\"metric\":\"LUCK\"", "\"measure\":\"MOOD\""))
                .statusCode(422)
                .body("errors.code", hasItems("UNKNOWN_METRIC", "UNKNOWN_MEASURE"))
                .body("errors.pointer", hasItems("/formula/of/metric", "/formula/to/measure"));
        create(name, ratio("\"metric\":\"CLOSE_RATE\"", "\"metric\":\"SIGNED_REVENUE\""))
                .statusCode(422)
                .body("errors.code", hasItem("UNIT_MISMATCH"));
        create(name, "{\"type\":\"SUM\",\"of\":{\"measure\":\"CALL_MADE\"}}")
                .statusCode(422)
                .body("errors.code", hasItem("UNIT_MISMATCH"));
        create(name, ratio("\"metric\":\"" + name + "\"", "\"metric\":\"MQL_COUNT\""))
                .statusCode(422);
        create("CLOSE_RATE", ratio("\"metric\":\"SQL_COUNT\"", "\"metric\":\"MQL_COUNT\""))
                .statusCode(409);
    }

    @Test
    void readsNoMetricThroughItself() {
        create(name, ratio("\"metric\":\"SQL_COUNT\"", "\"metric\":\"MQL_COUNT\""))
                .statusCode(201);
        create(name + "B", ratio("\"metric\":\"" + name + "\"", "\"metric\":\"MQL_TO_SQL\""))
                .statusCode(422);
        create(name + "C", ratio("\"metric\":\"" + name + "\"", "\"metric\":\"MQL_COUNT\""))
                .statusCode(201);

        put(body(null, ratio("\"metric\":\"" + name + "C\"", "\"metric\":\"MQL_COUNT\"")), "\"1\"")
                .statusCode(422)
                .body("errors.code", hasItem("UNKNOWN_METRIC"));
    }

    private static String ratio(String of, String to) {
        return "{\"type\":\"RATIO\",\"of\":{" + of + "},\"to\":{" + to + "}}";
    }

    private static String body(@Nullable String id, String formula) {
        return "{\"labelEn\":\"Ours\",\"labelFr\":\"La nôtre\"," + (id == null ? "" : "\"id\":\"" + id + "\",")
                + "\"formula\":" + formula + "}";
    }

    private static ValidatableResponse create(String id, String formula) {
        return ADMIN_OF_B
                .given()
                .contentType("application/json")
                .body(body(id, formula))
                .post("/metrics")
                .then();
    }

    private ValidatableResponse put(String body, @Nullable String ifMatch) {
        var request = ADMIN_OF_B.given().contentType("application/json").body(body);
        if (ifMatch != null) {
            request.header("If-Match", ifMatch);
        }
        return request.put("/metrics/" + name).then();
    }
}
