package io.boussole.plan.calendar.rest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.boussole.testing.ExamplePlan;
import io.boussole.testing.ServersResource;
import io.boussole.testing.TestCaller;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(value = ServersResource.class, initArgs = @ResourceArg(name = "service", value = "plan"))
class PlanCalendarTest {
    private static final TestCaller EDITOR = TestCaller.EDITOR_OF_A;

    @Test
    void calendarIsReadWithACredential() {
        Response answer = EDITOR.given().header("Accept-Language", "fr").get("/plans/" + draft() + "/calendar.ics");

        answer.then()
                .statusCode(200)
                .header("Content-Type", equalTo("text/calendar;charset=utf-8"))
                .header("Cache-Control", containsString("no-cache"));
        assertThat(new String(answer.asByteArray(), UTF_8))
                .startsWith("BEGIN:VCALENDAR\r\n")
                .contains("SUMMARY:Atelier : Écoute d'appels\r\n")
                .endsWith("END:VCALENDAR\r\n");
    }

    @Test
    void whoHasItIsTold() {
        String path = "/plans/" + draft() + "/calendar.ics";
        String tag = EDITOR.given().get(path).header("ETag");

        EDITOR.given()
                .header("If-None-Match", tag)
                .get(path)
                .then()
                .statusCode(304)
                .header("ETag", tag);
        EDITOR.given()
                .header("If-None-Match", tag)
                .get(path + "?lang=fr")
                .then()
                .statusCode(200);
    }

    @Test
    void whoeverHasTheAddressReadsTheCalendarUntilItIsRevoked() {
        String plan = draft();
        JsonPath feed = EDITOR.given()
                .contentType("application/json")
                .body("{\"name\": \"Téléphone de Claire\"}")
                .post("/plans/" + plan + "/calendar-feeds")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
        String url = feed.getString("url");

        assertThat(url).matches("http://.*/calendar-feeds/[A-Za-z0-9_-]{43}/calendar\\.ics");
        RestAssured.get(url + "?nocache=1").then().statusCode(200);
        RestAssured.get(url + "?lang=fr").then().statusCode(200).body(containsString("Revue de pipeline hebdomadaire"));
        RestAssured.given()
                .header("Authorization", "Basic c29tZTpib2R5")
                .get(url)
                .then()
                .statusCode(200);
        TestCaller.VIEWER_OF_A
                .given()
                .get("/plans/" + plan + "/calendar-feeds")
                .then()
                .statusCode(200)
                .body("items.id", contains(feed.getString("id")))
                .body("items[0].name", equalTo("Téléphone de Claire"))
                .body("items[0].url", equalTo(null))
                .body(not(containsString(url.substring(url.indexOf("feeds/") + 6, url.lastIndexOf('/')))));

        EDITOR.given()
                .delete("/plans/" + plan + "/calendar-feeds/" + feed.getString("id"))
                .then()
                .statusCode(204);
        RestAssured.get(url)
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:boussole:problem:calendar-feed-not-found"));
    }

    @Test
    void addressNeedsNoName() {
        String plan = draft();

        EDITOR.given().post("/plans/" + plan + "/calendar-feeds").then().statusCode(201);
        EDITOR.given()
                .contentType("application/json")
                .body("{\"name\": \"" + "a".repeat(101) + "\"}")
                .post("/plans/" + plan + "/calendar-feeds")
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/name"));
        EDITOR.given().post("/plans/" + plan + "/calendar-feeds").then().statusCode(201);
        JsonPath page = EDITOR.given()
                .get("/plans/" + plan + "/calendar-feeds?pageSize=1")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .extract()
                .jsonPath();
        EDITOR.given()
                .get("/plans/" + plan + "/calendar-feeds?pageToken=" + page.getString("nextPageToken"))
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("nextPageToken", equalTo(null));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
                "short",
                "00000000-0000-0000-0000-000000000001",
                "%27%20or%201=1",
                "*"
            })
    void guessIsNotThere(String secret) {
        RestAssured.given()
                .urlEncodingEnabled(false)
                .get("/calendar-feeds/" + secret + "/calendar.ics")
                .then()
                .statusCode(404)
                .contentType("application/problem+json");
    }

    @Test
    void nothingElseOpensWithoutACredential() {
        String plan = draft();

        RestAssured.get("/plans/" + plan + "/calendar.ics").then().statusCode(401);
        RestAssured.get("/plans/" + plan + "/calendar-feeds").then().statusCode(401);
        TestCaller.VIEWER_OF_A
                .given()
                .post("/plans/" + plan + "/calendar-feeds")
                .then()
                .statusCode(403);
        TestCaller.ADMIN_OF_B
                .given()
                .get("/plans/" + plan + "/calendar.ics")
                .then()
                .statusCode(404);
        TestCaller.ADMIN_OF_B
                .given()
                .post("/plans/" + plan + "/calendar-feeds")
                .then()
                .statusCode(404);
        EDITOR.given()
                .delete("/plans/" + plan + "/calendar-feeds/" + UUID.randomUUID())
                .then()
                .statusCode(404);
    }

    private static String draft() {
        return EDITOR.given()
                .contentType("application/yaml")
                .body(ExamplePlan.text().getBytes(UTF_8))
                .post("/plans")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }
}
