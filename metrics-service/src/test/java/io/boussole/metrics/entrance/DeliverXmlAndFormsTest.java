package io.boussole.metrics.entrance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.boussole.contracts.Topic;
import io.boussole.localservers.Topics;
import io.boussole.metrics.connection.rest.Connections;
import io.boussole.metrics.source.VendorBodies;
import io.boussole.testing.EventsOnTopic;
import io.boussole.testing.ServersResource;
import io.boussole.testing.TestCaller;
import io.boussole.testing.TestServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Deliveries that are no JSON, from senders that sign nothing, over HTTP and out of Kafka again. */
@QuarkusTest
@QuarkusTestResource(value = ServersResource.class, initArgs = @ResourceArg(name = "service", value = "metrics"))
class DeliverXmlAndFormsTest {
    private static final TestCaller CALLER = TestCaller.OPERATOR_OF_A;
    private static final String SECRET = "a-secret-in-the-address";
    private static final String XML = "text/xml; charset=utf-8";

    @SuppressWarnings("NullAway.Init") // ServersResource gives it.
    TestServers servers;

    private EventsOnTopic topic;

    @BeforeEach
    void readTheTopic() {
        Topics.create(servers.bootstrapServers());
        topic = new EventsOnTopic(servers.bootstrapServers(), Topic.CRM_EVENTS);
    }

    @AfterEach
    void closeTheTopic() {
        topic.close();
    }

    @Test
    @DisplayName(
            "Trap 15: an outbound message is acknowledged in Salesforce's own words once Kafka has its notifications")
    void acknowledgesAnOutboundMessage() {
        String id = connection("SALESFORCE", "{\"organizationId\":\"00D200000000Zx9\"}");

        Response answer = deliver(id, SECRET, XML, OutboundMessages.of("00D200000000Zx9EAC", "04lA", "04lB"));

        answer.then().statusCode(200).contentType("text/xml;charset=UTF-8");
        assertThat(answer.asByteArray()).isEqualTo(OutboundMessages.ACKNOWLEDGEMENT.getBytes(UTF_8));
        await().untilAsserted(() -> assertThat(bodiesOf(id)).hasSize(2));
        assertThat(bodiesOf(id))
                .allSatisfy(body -> assertThat(body)
                        .contains("<sf:StageName>Größe</sf:StageName>")
                        .doesNotContain(OutboundMessages.SESSION));
        deliver(id, SECRET, XML, OutboundMessages.of("00D200000000Zx9EAC"))
                .then()
                .statusCode(200);
    }

    @Test
    @DisplayName("Trap 15: without the secret, from another organization or while paused there is no acknowledgement")
    void acknowledgesNothingElse() {
        String id = connection("SALESFORCE", "{\"organizationId\":\"00D200000000Zx9\"}");
        String message = OutboundMessages.of("00D200000000Zx9EAC", "04lA");

        for (Response refused : List.of(
                deliver(id, "another-secret", XML, message),
                deliver(id, SECRET, XML, OutboundMessages.of("00D200000000Zx8EAC", "04lA")))) {
            refused.then().statusCode(401).contentType("application/problem+json");
            assertThat(refused.asString()).doesNotContain("<Ack>");
        }
        assertThat(deliver(id, SECRET, XML, OutboundMessages.of("00D200000000Zx8EAC", "04lA"))
                        .jsonPath()
                        .getList("errors.code"))
                .containsExactly("ACCOUNT_WRONG");
        CALLER.given()
                .contentType(ContentType.JSON)
                .header("If-Match", "\"0\"")
                .body("{\"state\":\"PAUSED\"}")
                .patch("/connections/" + id)
                .then()
                .statusCode(200);
        assertThat(deliver(id, SECRET, XML, message).statusCode()).isEqualTo(503);
        assertThat(eventsOf(id)).isEmpty();
    }

    @Test
    @DisplayName("Trap 15: an envelope that nobody can read is kept and acknowledged; repeating it would not mend it")
    void keepsWhatNobodyCanRead() {
        String id = connection("SALESFORCE", "{}");

        deliver(id, SECRET, XML, "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/hostname\">]><a>&b;</a>")
                .then()
                .statusCode(200);

        await().untilAsserted(() -> assertThat(eventsOf(id))
                .extracting(seen -> JsonPath.from(seen.json()).getString("unreadable"))
                .containsExactly("NOT_XML"));
    }

    @Test
    @DisplayName("Trap 14: a number beyond 2^53 comes out of Kafka as it went in; a relay hears 202")
    void keepsEveryDigit() {
        String id = connection("SALESFORCE", "{}");
        String event = "{\"payload\":{\"ChangeEventHeader\":{\"entityName\":\"Opportunity\",\"recordIds\":[\"0061\"],"
                + "\"changeType\":\"UPDATE\",\"transactionKey\":\"t\",\"sequenceNumber\":1,\"commitNumber\":1745500706683617281,"
                + "\"commitTimestamp\":1745500706000},\"Amount\":90071992547409.93}}";

        deliver(id, SECRET, "application/json", event).then().statusCode(202).body("received", equalTo(1));

        await().untilAsserted(() -> assertThat(bodiesOf(id)).containsExactly(event));
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(CALLER.given()
                                .get("/deals?connectionId=" + id)
                                .then()
                                .extract()
                                .asString())
                        .contains("90071992547409.93"));
    }

    @Test
    @DisplayName("Trap 20: a form is taken whatever its content type")
    void takesForms() {
        String id = connection("ACTIVECAMPAIGN", "{}");

        for (String type :
                List.of("application/x-www-form-urlencoded", "application/json", "text/plain;charset=latin1")) {
            deliver(id, SECRET, type, "type=deal_add&deal%5Bid%5D=7&deal%5Btitle%5D=Gr%C3%B6%C3%9Fe")
                    .then()
                    .statusCode(202)
                    .body("unreadable", equalTo(0));
        }
        await().untilAsserted(() -> assertThat(bodiesOf(id))
                .hasSize(3)
                .containsOnly("{\"deal[id]\":\"7\",\"deal[title]\":\"Größe\",\"type\":\"deal_add\"}"));
        assertThat(eventsOf(id).stream().map(EventsOnTopic.Seen::id).distinct()).hasSize(1);
    }

    @Test
    @DisplayName("Trap 16: a gap is listed with the records that have to be read again")
    void listsAGap() {
        String id = connection("SALESFORCE", "{}");
        deliver(
                        id,
                        SECRET,
                        "application/json",
                        "{\"ChangeEventHeader\":{\"entityName\":\"Opportunity\",\"recordIds\":[\"0061x00000AbCdE\"],\"changeType\":\"GAP_UPDATE\","
                                + "\"transactionKey\":\"t\",\"sequenceNumber\":1,\"commitNumber\":1,\"commitTimestamp\":1745500706000}}")
                .then()
                .statusCode(202);

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> CALLER.given()
                        .get("/connections/" + id + "/rejections")
                        .then()
                        .statusCode(200)
                        .body("items[0].code", equalTo("GAP"))
                        .body("items[0].detail", equalTo("GAP_UPDATE Opportunity 0061x00000AbCdEAAV")));
    }

    @Test
    void takesEveryCapturedBody() {
        for (String source : List.of("SALESFORCE", "ACTIVECAMPAIGN")) {
            String id = connection(source, "{}");
            for (byte[] body : VendorBodies.all(source.toLowerCase(java.util.Locale.ROOT))) {
                assertThat(deliver(id, SECRET, "text/plain", new String(body, UTF_8))
                                .statusCode())
                        .isIn(200, 202);
            }
        }
    }

    private static String connection(String source, String options) {
        return Connections.create(
                        CALLER,
                        "{\"name\":\"" + source + "\",\"source\":\"" + source + "\",\"secret\":\"" + SECRET
                                + "\",\"options\":" + options + "}")
                .getString("id");
    }

    private static Response deliver(String id, String secret, String contentType, String body) {
        return RestAssured.given()
                .config(RestAssured.config()
                        .encoderConfig(EncoderConfig.encoderConfig()
                                .appendDefaultContentCharsetToContentTypeIfUndefined(false)
                                .encodeContentTypeAs(contentType, ContentType.BINARY)))
                .contentType(contentType)
                .queryParam("secret", secret)
                .body(body.getBytes(UTF_8))
                .post("/webhooks/" + id);
    }

    private List<EventsOnTopic.Seen> eventsOf(String connectionId) {
        return topic.of(CALLER.tenant()).stream()
                .filter(event -> event.key().contains(connectionId))
                .toList();
    }

    private List<String> bodiesOf(String connectionId) {
        return eventsOf(connectionId).stream()
                .map(event -> JsonPath.from(event.json()).getString("body"))
                .toList();
    }
}
