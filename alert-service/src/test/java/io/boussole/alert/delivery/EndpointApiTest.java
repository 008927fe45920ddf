package io.boussole.alert.delivery;

import static io.boussole.testing.TestCaller.ADMIN_OF_B;
import static io.boussole.testing.TestCaller.EDITOR_OF_A;
import static io.boussole.testing.TestCaller.OPERATOR_OF_A;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.boussole.access.TenantScope;
import io.boussole.testing.ServersResource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(value = ServersResource.class, initArgs = @ResourceArg(name = "service", value = "alert"))
class EndpointApiTest {
    @Inject
    Outsiders outsiders;

    @Inject
    EntityManager database;

    private final UUID planId = UUID.randomUUID();
    private final Receiver receiver = new Receiver();

    @BeforeEach
    void stopTheClock() {
        outsiders.stopTheClock();
    }

    @AfterEach
    void stop() {
        outsiders.letTheClockGo();
        receiver.close();
    }

    private static ValidatableResponse create(String body) {
        return OPERATOR_OF_A
                .given()
                .contentType("application/json")
                .body(body)
                .post("/delivery-endpoints")
                .then();
    }

    @Test
    void showsASecretOnce() {
        JsonPath made = outsiders.webhook(planId, receiver.url("/hook"));

        assertThat(made.getString("secret")).startsWith("whsec_").hasSize(50);
        assertThat(made.getBoolean("enabled")).isTrue();
        assertThat(outsiders.read(made).getMap("")).doesNotContainKey("secret");
    }

    @Test
    void sealsSecretsInTheDatabase() {
        JsonPath made =
                outsiders.endpoint("HUBSPOT_TASK", planId, Map.of("url", receiver.url(""), "token", CrmServer.TOKEN));

        Object sealed = TenantScope.call(
                OPERATOR_OF_A.tenant(),
                () -> QuarkusTransaction.requiringNew()
                        .call(() -> database.createNativeQuery(
                                        "select encode(secret, 'escape') from delivery_endpoint where id = ?1")
                                .setParameter(1, UUID.fromString(made.getString("id")))
                                .getSingleResult()));

        assertThat(String.valueOf(sealed)).doesNotContain(CrmServer.TOKEN.substring(0, 6));
        assertThat(made.prettify()).doesNotContain(CrmServer.TOKEN);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"kind":"WEBHOOK","name":"x"}                                                             | /url
            {"kind":"WEBHOOK","name":"x","url":"http://198.51.100.7/"}                                | /url
            {"kind":"WEBHOOK","name":"x","url":"https://127.0.0.1/"}                                  | /url
            {"kind":"SLACK","name":"x","url":"https://169.254.169.254/"}                              | /url
            {"kind":"TEAMS","name":"x","url":"https://[::ffff:10.0.0.1]/","token":"12345678"}         | /url,/token
            {"kind":"EMAIL","name":"x","url":"https://198.51.100.7/"}                                 | /url
            {"kind":"EMAIL","name":"x","groupWithin":"P2D"}                                           | /groupWithin
            {"kind":"WEBHOOK","name":"x","url":"https://198.51.100.7/","quietHours":true,"groupWithin":"PT1M"} | /quietHours,/groupWithin
            {"kind":"HUBSPOT_TASK","name":"x"}                                                        | /token
            {"kind":"SALESFORCE_TASK","name":"x","token":"12345678"}                                  | /url
            {"kind":"PIPEDRIVE_TASK","name":"x","token":"12345678","noticeTypes":["ALERT_OPENED"]}    | /noticeTypes/0
            {"kind":"PIPEDRIVE_TASK","name":"x","token":"12345678","noticeTypes":["CORRECTIVE_ACTION_OPENED","ALERT_OPENED","ALERT_RESOLVED"]} | /noticeTypes/1,/noticeTypes/2
            {"kind":"EMAIL","name":" ","language":"de","copies":["a@b.c","nobody","x"],"quietHours":true,"url":"https://198.51.100.7/","clientId":"1","token":"12345678","groupWithin":"P2D"} | /name,/language,/copies/1,/copies/2,/url,/clientId,/token,/groupWithin
            {"kind":"WEBHOOK","name":"","planId":"7b6d6a0e-3f5e-4a52-9c3e-000000000000"}               | /name,/url,/planId
            {"name":"x","language":"de"}                                                              | /kind,/language
            {"kind":"PIPEDRIVE_TASK","name":"x","token":"12345678","clientId":"1"}                    | /clientId""")
    void refusesWhatItsKindCannotUse(String body, String pointers) {
        create(body)
                .statusCode(422)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:boussole:problem:validation-failed"))
                .body("errors.pointer", containsInAnyOrder(pointers.split(",")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"kind":"EMAIL","name":" "}                                   | 422
            {"kind":"EMAIL","name":"x","language":"de"}                   | 422
            {"kind":"EMAIL","name":"x","copies":["nobody"]}               | 422
            {"kind":"EMAIL","name":"x","copies":["a@b.c, spy@x.y"]}       | 422
            {"kind":"EMAIL","name":"x","colour":"red"}                    | 400
            {"kind":"FAX","name":"x"}                                     | 400
            {"kind":"EMAIL","name":"x","groupWithin":"soon"}              | 400""")
    void refusesWhatMakesNoSense(String body, int status) {
        create(body).statusCode(status).contentType("application/problem+json");
    }

    @Test
    void isMadeOnceHoweverOftenTheRequestComes() {
        outsiders.knowPlan(planId);
        String body = "{\"kind\":\"EMAIL\",\"name\":\"x\",\"planId\":\"" + planId + "\"}";
        String key = UUID.randomUUID().toString();

        List<String> ids = List.of(createWithKey(body, key), createWithKey(body, key));

        assertThat(ids.get(0)).isEqualTo(ids.get(1));
    }

    private static String createWithKey(String body, String key) {
        return OPERATOR_OF_A
                .given()
                .contentType("application/json")
                .header("Idempotency-Key", key)
                .body(body)
                .post("/delivery-endpoints")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    @Test
    void changesWithTheTagThatWasRead() {
        JsonPath made = outsiders.endpoint("SLACK", planId, Map.of("url", receiver.url("/services/1")));
        String id = made.getString("id");
        Map<String, Object> body = Map.of(
                "kind", "SLACK", "name", "Sales", "planId", planId, "language", "fr", "url", made.getString("url"));

        put(id, null, body).statusCode(428);
        put(id, "\"7\"", body).statusCode(412);
        put(id, "\"1\"", Map.of("kind", "EMAIL", "name", "Sales")).statusCode(409);
        put(id, "\"1\"", body)
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("name", equalTo("Sales"))
                .body("language", equalTo("fr"));

        outsiders.tell(outsiders.notice(planId));
        outsiders.awaitRequests(receiver, 1);
        assertThat(receiver.requests().get(0).path()).isEqualTo("/services/1");
    }

    private static ValidatableResponse put(String id, @Nullable String tag, Map<String, ?> body) {
        var request = OPERATOR_OF_A.given().contentType("application/json").body(body);
        return (tag == null ? request : request.header("If-Match", tag))
                .put("/delivery-endpoints/{id}", id)
                .then();
    }

    @Test
    void writesDownWhatComesWhileItIsOff() {
        JsonPath made = outsiders.webhook(planId, receiver.url("/hook"));
        String id = made.getString("id");
        Map<String, Object> off = Map.of(
                "kind", "WEBHOOK", "name", "x", "planId", planId, "url", receiver.url("/hook"), "enabled", false);

        put(id, "\"1\"", off).statusCode(200).body("offReason", equalTo("SWITCHED_OFF"));
        outsiders.tell(outsiders.notice(planId));

        JsonPath deliveries = outsiders.awaitStates(made, "FAILED");
        assertThat(deliveries.getString("items[0].reason")).isEqualTo("ENDPOINT_OFF");
        outsiders.staysAt(receiver, 0);
    }

    @Test
    void isDeletedWithItsDeliveries() {
        JsonPath made = outsiders.webhook(planId, receiver.url("/hook"));
        outsiders.tell(outsiders.notice(planId));
        String delivery = outsiders.awaitStates(made, "DELIVERED").getString("items[0].id");
        String path = "/delivery-endpoints/" + made.getString("id");

        OPERATOR_OF_A.given().delete(path).then().statusCode(428);
        OPERATOR_OF_A.given().header("If-Match", "\"1\"").delete(path).then().statusCode(204);

        OPERATOR_OF_A.given().get(path).then().statusCode(404);
        OPERATOR_OF_A.given().get("/deliveries/{id}", delivery).then().statusCode(404);
    }

    @Test
    void tellsAtOnceWhetherATestMessageArrived() {
        JsonPath made = outsiders.webhook(planId, receiver.url("/hook"));
        receiver.then(Receiver.answer(404, "no such hook"));

        test(made)
                .body("delivered", equalTo(false))
                .body("reason", equalTo("REFUSED"))
                .body("text", equalTo("L'autre côté ne l'a pas accepté"))
                .body("status", equalTo(404))
                .body("answer", equalTo("no such hook"));
        test(made).body("delivered", equalTo(true)).body("reason", nullValue());

        assertThat(receiver.requests().get(1).json().path("type").asText()).isEqualTo("test");
    }

    private static ValidatableResponse test(JsonPath endpoint) {
        return OPERATOR_OF_A
                .given()
                .contentType("application/json")
                .header("Accept-Language", "fr")
                .post("/delivery-endpoints/{id}/test", endpoint.getString("id"))
                .then()
                .statusCode(200);
    }

    @Test
    void hasASigningSecretOnlyAsAWebhook() {
        JsonPath made = outsiders.endpoint("EMAIL", planId, Map.of());

        OPERATOR_OF_A
                .given()
                .header("If-Match", "\"1\"")
                .post("/delivery-endpoints/{id}/rotate-secret", made.getString("id"))
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:boussole:problem:no-signing-secret"));
    }

    @Test
    void listsDeliveriesInPagesAndByState() {
        JsonPath made = outsiders.webhook(planId, receiver.url("/hook"));
        outsiders.tell(outsiders.notice(planId));
        outsiders.tell(outsiders.notice(planId));
        outsiders.awaitStates(made, "DELIVERED", "DELIVERED");
        String list = "/delivery-endpoints/" + made.getString("id") + "/deliveries";

        JsonPath first =
                OPERATOR_OF_A.given().get(list + "?pageSize=1").then().extract().jsonPath();
        JsonPath second = OPERATOR_OF_A
                .given()
                .get(list + "?pageSize=1&pageToken=" + first.getString("nextPageToken"))
                .then()
                .extract()
                .jsonPath();

        assertThat(first.getString("items[0].id")).isNotEqualTo(second.getString("items[0].id"));
        assertThat(second.getString("nextPageToken")).isNull();
        OPERATOR_OF_A.given().get(list + "?state=FAILED").then().body("items", equalTo(List.of()));
        OPERATOR_OF_A
                .given()
                .get(list + "?state=LOST")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("?state"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/delivery-endpoints",
                "/delivery-endpoints/7b6d6a0e-3f5e-4a52-9c3e-000000000000",
                "/delivery-endpoints/7b6d6a0e-3f5e-4a52-9c3e-000000000000/deliveries",
                "/deliveries/7b6d6a0e-3f5e-4a52-9c3e-000000000000"
            })
    void isForOperators(String path) {
        RestAssured.given().get(path).then().statusCode(401);
        EDITOR_OF_A.given().get(path).then().statusCode(403);
    }

    @Test
    void isSeenByItsTenantAlone() {
        JsonPath made = outsiders.webhook(planId, receiver.url("/hook"));
        outsiders.tell(outsiders.notice(planId));
        String delivery = outsiders.awaitStates(made, "DELIVERED").getString("items[0].id");
        String path = "/delivery-endpoints/" + made.getString("id");

        ADMIN_OF_B.given().get(path).then().statusCode(404);
        ADMIN_OF_B.given().get(path + "/deliveries").then().statusCode(404);
        ADMIN_OF_B.given().get("/deliveries/{id}", delivery).then().statusCode(404);
        ADMIN_OF_B.given().post("/deliveries/{id}/resend", delivery).then().statusCode(404);
        ADMIN_OF_B.given().header("If-Match", "*").delete(path).then().statusCode(404);
    }

    /** SQL that forgets the tenant: the database alone keeps tenants apart. */
    @ParameterizedTest
    @ValueSource(strings = {"delivery_endpoint", "notice", "delivery"})
    void keepsRowsToTheirTenant(String table) {
        JsonPath made = outsiders.webhook(planId, receiver.url("/hook"));
        outsiders.tell(outsiders.notice(planId));
        outsiders.awaitStates(made, "DELIVERED");

        assertThat(rowsOfThePlan(table, OPERATOR_OF_A.tenant())).isPositive();
        assertThat(rowsOfThePlan(table, ADMIN_OF_B.tenant())).isZero();
        assertThat(rowsOfThePlan(table, "")).isZero();
    }

    private long rowsOfThePlan(String table, String tenant) {
        return TenantScope.call(
                tenant,
                () -> QuarkusTransaction.requiringNew()
                        .call(() -> ((Number) database.createNativeQuery(
                                                "select count(*) from " + table + " where plan_id = ?1")
                                        .setParameter(1, planId)
                                        .getSingleResult())
                                .longValue()));
    }
}
