package io.boussole.metrics.mapping;

import static io.boussole.testing.TestCaller.ADMIN_OF_B;
import static io.boussole.testing.TestCaller.OPERATOR_OF_A;
import static io.boussole.testing.TestCaller.VIEWER_OF_A;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.boussole.metrics.connection.rest.Connections;
import io.boussole.testing.ServersResource;
import io.boussole.testing.TestCaller;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = ServersResource.class, initArgs = @ResourceArg(name = "service", value = "metrics"))
class MappingOverHttpTest {
    private static final String MAPPING = """
            {"facts": [{"kind": "DEAL", "id": "$.ref", "properties": {
                "amount": {"path": "$.montant", "decimal": ","}, "currency": {"constant": "EUR"},
                "status": {"path": "$.etat", "values": {"signé": "won"}, "otherwise": "open"},
                "createdAt": {"path": "$.cree", "format": "dd/MM/yyyy"},
                "wonAt": {"path": "$.signe", "format": "dd/MM/yyyy"}}}]}""";
    private static final String BODY =
            "{\"ref\":\"A-1\",\"montant\":\"1 234,50\",\"etat\":\"signé\",\"cree\":\"04/05/2025\",\"signe\":\"12/05/2025\"}";

    private String id = "";

    @BeforeEach
    void connect() {
        id = Connections.create(
                        OPERATOR_OF_A,
                        "{\"name\":\"Flow\",\"source\":\"MAPPING\",\"secret\":\"mapping-secret\",\"timeZone\":\"Europe/Paris\"}")
                .getString("id");
    }

    @Test
    void keepsEveryVersionUnderItsTag() {
        put(MAPPING, null).statusCode(201).header("ETag", "\"1\"");
        put(MAPPING, null).statusCode(428);
        put(MAPPING, "\"7\"").statusCode(412);
        put(MAPPING.replace("EUR", "USD"), "\"1\"").statusCode(200).header("ETag", "\"2\"");

        assertThat(get("").getString("facts[0].properties.currency.constant")).isEqualTo("USD");
        assertThat(get("?version=1").getString("facts[0].properties.currency.constant"))
                .isEqualTo("EUR");
        VIEWER_OF_A
                .given()
                .get("/connections/{id}/mapping?version=3", id)
                .then()
                .statusCode(404);
    }

    @Test
    void refusesAMappingWithAllItsFaultsInTheReadersLanguage() {
        String wrong = "{\"facts\":[{\"kind\":\"DEAL\",\"properties\":{\"montant\":\"$.m\"}}]}";

        OPERATOR_OF_A
                .given()
                .header("Accept-Language", "fr")
                .contentType("application/json")
                .body(wrong)
                .put("/connections/{id}/mapping", id)
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItem("/facts/0/id"))
                .body("errors.pointer", hasItem("/facts/0/properties/montant"))
                .body("errors.detail", hasItem("Un fait a un id, ou le mapping une identity"));
        VIEWER_OF_A.given().get("/connections/{id}/mapping", id).then().statusCode(404);
    }

    @Test
    void belongsToItsTenantAndToASenderWithoutAFormat() {
        String hubSpot = Connections.hubSpot(OPERATOR_OF_A).getString("id");
        OPERATOR_OF_A
                .given()
                .contentType("application/json")
                .body(MAPPING)
                .put("/connections/{id}/mapping", hubSpot)
                .then()
                .statusCode(409);
        putAs(ADMIN_OF_B, MAPPING).statusCode(404);
        putAs(VIEWER_OF_A, MAPPING).statusCode(403);
        VIEWER_OF_A
                .given()
                .get("/connections/{id}/mapping", UUID.randomUUID())
                .then()
                .statusCode(404);
    }

    @Test
    void triesAMappingBeforeItIsKept() {
        JsonPath tried = dryRun("{\"body\":" + BODY + ",\"mapping\":" + MAPPING + "}")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();

        assertThat(tried.getString("events[0].outcome")).isEqualTo("APPLIED");
        assertThat(tried.getString("events[0].facts[0].properties.AMOUNT")).isEqualTo("1234.5");
        assertThat(tried.getString("events[0].facts[0].properties.WON_AT")).isEqualTo("2025-05-11T22:00:00Z");
        assertThat(tried.getString("events[0].facts[0].origins.find { it.property == 'amount' }.from"))
                .isEqualTo("/montant");
        assertThat(tried.getString("events[0].facts[0].origins.find { it.property == 'amount' }.rule"))
                .isEqualTo("/facts/0/properties/amount");
        VIEWER_OF_A.given().get("/connections/{id}/mapping", id).then().statusCode(404);
    }

    @Test
    void saysWhatAWrongBodyOrMappingLacks() {
        put(MAPPING, null).statusCode(201);
        dryRun("{\"body\":{\"ref\":\"A-1\",\"montant\":\"beaucoup\"}}")
                .then()
                .statusCode(200)
                .body("events[0].outcome", equalTo("REJECTED"))
                .body("events[0].code", equalTo("INVALID_VALUE"))
                .body("events[0].pointer", equalTo("/montant"))
                .body("events[0].reason", equalTo("La valeur de /montant ne peut être comprise"));
        dryRun("{\"body\":{},\"mapping\":{\"facts\":[]}}")
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/mapping/facts"));
        dryRun("{\"body\":\"<xml/>\"}").then().statusCode(200).body("events[0].code", equalTo("UNREADABLE"));
        dryRun("{}").then().statusCode(422);
        dryRun("{\"body\":{},\"headers\":{\"x-topic\":null}}").then().statusCode(200);
    }

    @Test
    void triesADeliveryOfASenderWithAFormatOfItsOwn() {
        String hubSpot = Connections.hubSpot(OPERATOR_OF_A).getString("id");
        OPERATOR_OF_A
                .given()
                .contentType("application/json")
                .body(
                        "{\"body\":[{\"eventId\":1,\"subscriptionType\":\"deal.creation\",\"objectId\":9,\"occurredAt\":1747042200000}]}")
                .post("/connections/{id}/dry-run", hubSpot)
                .then()
                .statusCode(200)
                .body("events[0].outcome", equalTo("APPLIED"))
                .body("events[0].facts[0].id", equalTo("9"));
    }

    @Test
    void countsWhatIsDeliveredByTheMappingThatHeldThen() {
        put(MAPPING, null).statusCode(201);
        deliver(BODY).then().statusCode(202);
        awaitRevenue("1234.50");

        put(MAPPING.replace("EUR", "USD"), "\"1\"").statusCode(200);
        deliver(BODY.replace("A-1", "A-2")).then().statusCode(202);
        deliver(BODY).then().statusCode(202);

        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(series("OPPORTUNITIES_CREATED").getString("value"))
                        .isEqualTo("2"));
        assertThat(series("SIGNED_REVENUE").getString("value")).isEqualTo("1234.50");
        deliverWith("wrong", BODY).then().statusCode(401);
    }

    private void awaitRevenue(String amount) {
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() ->
                        assertThat(series("SIGNED_REVENUE").getString("value")).isEqualTo(amount));
    }

    private JsonPath series(String metric) {
        return VIEWER_OF_A
                .given()
                .queryParams("from", "2025-05-01", "to", "2025-05-31", "currency", "EUR", "connectionId", id)
                .get("/metrics/{metric}/series", metric)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private Response deliver(String body) {
        return deliverWith("mapping-secret", body);
    }

    private Response deliverWith(String secret, String body) {
        return RestAssured.given()
                .header("Authorization", "Bearer " + secret)
                .contentType("application/json; charset=utf-8")
                .body(body.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .post("/webhooks/" + id);
    }

    private Response dryRun(String body) {
        return OPERATOR_OF_A
                .given()
                .header("Accept-Language", "fr")
                .contentType("application/json; charset=utf-8")
                .body(body)
                .post("/connections/{id}/mapping/dry-run", id);
    }

    private ValidatableResponse put(String mapping, @Nullable String ifMatch) {
        var request = OPERATOR_OF_A
                .given()
                .contentType("application/json; charset=utf-8")
                .body(mapping);
        return (ifMatch == null ? request : request.header("If-Match", ifMatch))
                .put("/connections/{id}/mapping", id)
                .then();
    }

    private ValidatableResponse putAs(TestCaller caller, String mapping) {
        return caller.given()
                .contentType("application/json")
                .body(mapping)
                .put("/connections/{id}/mapping", id)
                .then();
    }

    private JsonPath get(String query) {
        return VIEWER_OF_A
                .given()
                .get("/connections/{id}/mapping" + query, id)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
