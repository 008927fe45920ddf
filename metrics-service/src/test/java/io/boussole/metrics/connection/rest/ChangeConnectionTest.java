package io.boussole.metrics.connection.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.boussole.testing.ServersResource;
import io.boussole.testing.TestCaller;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = ServersResource.class, initArgs = @ResourceArg(name = "service", value = "metrics"))
class ChangeConnectionTest {
    private static final TestCaller CALLER = TestCaller.OPERATOR_OF_A;

    @Test
    void changesWhatIsNamedAndClearsWhatIsNull() {
        String id = Connections.create(CALLER, "{\"name\":\"Old\",\"source\":\"HUBSPOT\",\"defaultCurrency\":\"EUR\"}")
                .getString("id");

        patch(id, "\"0\"", "{\"name\":\"New\",\"defaultCurrency\":null,\"stages\":{\"won\":[\"75514748\"]}}")
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("name", equalTo("New"))
                .body("defaultCurrency", nullValue())
                .body("stages.won", contains("75514748"))
                .body("stages.lost", contains("closedlost"))
                .body("revision", equalTo(1));
    }

    @Test
    void wantsTheRevisionThatItChanges() {
        String id = Connections.hubSpot(CALLER).getString("id");

        patch(id, null, "{\"name\":\"New\"}").statusCode(428);
        patch(id, "\"7\"", "{\"name\":\"New\"}").statusCode(412);
        patch(id, "\"0\"", "{\"state\":\"PAUSED\"}").statusCode(200).body("state", equalTo("PAUSED"));
        patch(id, "\"0\"", "{\"state\":\"ACTIVE\"}").statusCode(412);
    }

    @Test
    void refusesWhatCannotBe() {
        String id = Connections.hubSpot(CALLER).getString("id");

        patch(id, "\"0\"", "{\"name\":null}").statusCode(422).body("errors.pointer", contains("/name"));
        patch(id, "\"0\"", "{\"source\":\"PIPEDRIVE\"}").statusCode(400);
        patch(id, "\"0\"", "{\"defaultCurrency\":\"XYZ1\"}").statusCode(422);
        patch(id, "\"0\"", "[]").statusCode(400);
    }

    @Test
    void rotatesTheSecret() {
        JsonPath created = Connections.pipedrive(CALLER);
        String id = created.getString("id");

        rotate(id, null).statusCode(428);
        rotate(id, "\"1\"").statusCode(412);
        JsonPath rotated = rotate(id, "\"0\"")
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .extract()
                .jsonPath();

        assertThat(rotated.getString("secret")).isNotEqualTo(created.getString("secret"));
        assertThat(rotated.getString("connection.formerSecretValidUntil")).isNotNull();
        assertThat(Connections.get(CALLER, id).getInt("revision")).isEqualTo(1);
    }

    @Test
    void isGoneOnceDeleted() {
        String id = Connections.hubSpot(CALLER).getString("id");

        delete(id, null).statusCode(428);
        delete(id, "\"5\"").statusCode(412);
        delete(id, "\"0\"").statusCode(204);

        CALLER.given().get("/connections/" + id).then().statusCode(404);
        delete(id, "\"0\"").statusCode(404);
        CALLER.given().get("/connections?pageSize=200").then().body("items.id", not(hasItem(id)));
    }

    @Test
    void isListedInPages() {
        TestCaller other = TestCaller.ADMIN_OF_B;
        List<String> made = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            made.add(Connections.hubSpot(other).getString("id"));
        }

        JsonPath first = other.given().get("/connections?pageSize=2").jsonPath();
        JsonPath second = other.given()
                .get("/connections?pageSize=2&pageToken=" + first.getString("nextPageToken"))
                .jsonPath();

        assertThat(first.getList("items.id", String.class)).containsExactlyElementsOf(made.subList(0, 2));
        assertThat(second.getList("items.id", String.class)).containsExactlyElementsOf(made.subList(2, 3));
        assertThat(second.getString("nextPageToken")).isNull();
        other.given().get("/connections?pageSize=0").then().statusCode(400);
        other.given().get("/connections?pageToken=cDE6eA").then().statusCode(400);
        other.given().get("/connections?pageSize=1").then().body("items", hasSize(1));
    }

    private static ValidatableResponse patch(String id, @Nullable String ifMatch, String body) {
        return given(ifMatch)
                .contentType(ContentType.JSON)
                .body(body)
                .patch("/connections/" + id)
                .then();
    }

    private static ValidatableResponse rotate(String id, @Nullable String ifMatch) {
        return given(ifMatch).post("/connections/" + id + "/rotate-secret").then();
    }

    private static ValidatableResponse delete(String id, @Nullable String ifMatch) {
        return given(ifMatch).delete("/connections/" + id).then();
    }

    private static RequestSpecification given(@Nullable String ifMatch) {
        return ifMatch == null ? CALLER.given() : CALLER.given().header("If-Match", ifMatch);
    }
}
