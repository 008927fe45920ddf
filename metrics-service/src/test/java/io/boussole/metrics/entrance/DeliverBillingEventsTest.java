package io.boussole.metrics.entrance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.lessThan;

import io.boussole.access.TenantScope;
import io.boussole.metrics.connection.rest.Connections;
import io.boussole.metrics.database.Database;
import io.boussole.metrics.decoding.StripeBodies;
import io.boussole.metrics.source.HexSignature;
import io.boussole.testing.ServersResource;
import io.boussole.testing.TestCaller;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** From a vendor's request to the sums, over HTTP, Kafka and the database. */
@QuarkusTest
@QuarkusTestResource(value = ServersResource.class, initArgs = @ResourceArg(name = "service", value = "metrics"))
class DeliverBillingEventsTest {
    private static final TestCaller CALLER = TestCaller.OPERATOR_OF_A;
    private static final String SECRET = "whsec_0123456789abcdef0123456789abcdef";
    private static final String SUM = """
            select coalesce(sum(amount), 0) as amount from measure_bucket
            where tenant_id = ? and connection_id = ? and measure = ?""";
    private static final Instant START = Instant.parse("2027-01-04T10:00:00Z");

    @Inject
    Database database;

    @Test
    void countsTheRecurringRevenueOfAStripeSubscription() {
        String id = create("STRIPE").getString("id");
        StripeBodies subscription = StripeBodies.monthly("cus_1", "sub_1", 4900, START);

        stripe(id, subscription.created()).then().statusCode(202);
        stripe(id, subscription.created()).then().statusCode(202);
        stripe(id, subscription.priced(9900).updatedFrom(subscription, START.plus(Duration.ofDays(30))))
                .then()
                .statusCode(202);

        awaitSum(id, "MRR_EXPANDED", "50");
        awaitSum(id, "MRR_STARTED", "49");
    }

    @Test
    void refusesAStripeEventThatSomebodyElseSigned() {
        String id = create("STRIPE").getString("id");
        byte[] body =
                StripeBodies.monthly("cus_1", "sub_1", 4900, START).created().getBytes(UTF_8);

        Sender.plain(body)
                .header("Stripe-Signature", "t=" + Instant.now().getEpochSecond() + ",v1=" + "0".repeat(64))
                .post("/webhooks/" + id)
                .then()
                .statusCode(401);
    }

    @Test
    void countsOnlyTheSignedEventOfASegmentBatchAndKeepsTheOthers() {
        String id = create("SEGMENT").getString("id");
        String first = page("m1");
        String batch = "[" + first + "," + page("m2") + "," + page("m3") + "]";

        Sender.plain(batch.getBytes(UTF_8))
                .header("X-Signature", HexSignature.HMAC_SHA_1.sign(SECRET, first.getBytes(UTF_8)))
                .post("/webhooks/" + id)
                .then()
                .statusCode(202);

        awaitSum(id, "CONTENT_ENGAGED", "1");
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(rejections(id).getList("items.detail"))
                        .containsExactly("X-Signature", "X-Signature"));
    }

    @Test
    void countsEveryEventOfASegmentBatchThatIsTakenOnTrust() {
        String id = Connections.create(
                        CALLER,
                        "{\"name\":\"s\",\"source\":\"SEGMENT\",\"secret\":\"%s\",\"options\":{\"unsignedEvents\":\"count\"}}"
                                .formatted(SECRET))
                .getString("id");
        String first = page("m1");

        Sender.plain(("[" + first + "," + page("m2") + "]").getBytes(UTF_8))
                .header("X-Signature", HexSignature.HMAC_SHA_1.sign(SECRET, first.getBytes(UTF_8)))
                .post("/webhooks/" + id)
                .then()
                .statusCode(202);

        awaitSum(id, "CONTENT_ENGAGED", "2");
    }

    @Test
    @DisplayName("Section 5: 1000 events of Segment are taken in time, and counted once when they come again")
    void takesAThousandEventsAtOnce() {
        String id = Connections.create(
                        CALLER,
                        "{\"name\":\"s\",\"source\":\"SEGMENT\",\"secret\":\"%s\",\"options\":{\"unsignedEvents\":\"count\"}}"
                                .formatted(SECRET))
                .getString("id");
        String batch = IntStream.range(0, 1000)
                .mapToObj(message -> page("m" + message))
                .collect(Collectors.joining(",", "[", "]"));

        for (int attempt = 0; attempt < 2; attempt++) {
            Sender.plain(batch.getBytes(UTF_8))
                    .header(
                            "X-Signature",
                            HexSignature.HMAC_SHA_1.sign(SECRET, page("m0").getBytes(UTF_8)))
                    .post("/webhooks/" + id)
                    .then()
                    .statusCode(202)
                    .body("received", equalTo(1000))
                    .time(lessThan(5000L));
        }

        awaitSum(id, "CONTENT_ENGAGED", "1000");
    }

    @Test
    void knowsChargebeeByTheKeyInTheAddress() {
        String id = create("CHARGEBEE").getString("id");
        String body = """
                {"id":"ev_1","event_type":"subscription_created","occurred_at":1798797600,"content":{"subscription":{"id":"s",
                 "customer_id":"c","status":"active","mrr":4900,"started_at":1798797600,"currency_code":"EUR"}}}""";

        Sender.plain(body.getBytes(UTF_8))
                .post("/webhooks/" + id + "?key=wrong")
                .then()
                .statusCode(401);
        Sender.plain(body.getBytes(UTF_8))
                .post("/webhooks/" + id + "?key=" + SECRET)
                .then()
                .statusCode(202);

        awaitSum(id, "MRR_STARTED", "49");
    }

    private static JsonPath create(String source) {
        return Connections.create(
                CALLER, "{\"name\":\"%s\",\"source\":\"%s\",\"secret\":\"%s\"}".formatted(source, source, SECRET));
    }

    private static Response stripe(String id, String event) {
        String stamp = Long.toString(Instant.now().getEpochSecond());
        byte[] body = event.getBytes(UTF_8);
        String signature = HexSignature.HMAC_SHA_256.sign(SECRET, (stamp + ".").getBytes(UTF_8), body);
        return Sender.plain(body)
                .header("Stripe-Signature", "t=" + stamp + ",v1=" + signature)
                .post("/webhooks/" + id);
    }

    private static String page(String messageId) {
        return "{\"type\":\"page\",\"messageId\":\"%s\",\"anonymousId\":\"a\",\"timestamp\":\"2027-01-04T10:00:00Z\"}"
                .formatted(messageId);
    }

    private static JsonPath rejections(String id) {
        return CALLER.given()
                .get("/connections/{id}/rejections", id)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private void awaitSum(String id, String measure, String amount) {
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(
                        () -> assertThat(sum(UUID.fromString(id), measure)).isEqualByComparingTo(amount));
    }

    private BigDecimal sum(UUID connection, String measure) {
        List<BigDecimal> sums = TenantScope.call(
                CALLER.tenant(),
                () -> database.query(
                        SUM,
                        parameters ->
                                parameters.put(CALLER.tenant()).put(connection).put(measure),
                        row -> row.getBigDecimal("amount")));
        return sums.get(0);
    }
}
