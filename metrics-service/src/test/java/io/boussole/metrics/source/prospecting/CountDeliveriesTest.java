package io.boussole.metrics.source.prospecting;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.boussole.access.TenantScope;
import io.boussole.metrics.connection.rest.Connections;
import io.boussole.testing.ServersResource;
import io.boussole.testing.TestCaller;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Deliveries from the address to the sums. */
@QuarkusTest
@QuarkusTestResource(value = ServersResource.class, initArgs = @ResourceArg(name = "service", value = "metrics"))
class CountDeliveriesTest {
    private static final TestCaller CALLER = TestCaller.OPERATOR_OF_A;
    private static final String SUMS =
            "select measure, sum(facts) from measure_bucket where connection_id = ? and measure not like 'TOUCHED%' group by measure";
    private static final String KINDS = "select kind, count(*) from fact where connection_id = ? group by kind";

    @Inject
    DataSource dataSource;

    @Test
    @DisplayName("Trap 24: Salesloft's header reaches the decoder behind Kafka")
    void countsSalesloftsCallsByTheirHeader() {
        JsonPath created = Connections.create(
                CALLER, "{\"name\":\"Salesloft\",\"source\":\"SALESLOFT\",\"secret\":\"callback-token\"}");
        String id = created.getString("id");
        String call = "{\"id\":5,\"created_at\":\"2027-01-12T09:00:00Z\",\"updated_at\":\"2027-01-12T09:00:00Z\","
                + "\"disposition\":\"Connected\",\"called_person\":{\"id\":436}}";

        salesloft(id, "call_created", call, 202);
        salesloft(id, "call_created", call, 202);
        salesloft(id, "task_created", call, 202);
        assertThat(created.getString("username")).isNull();

        awaitCounts(id, SUMS, Map.of("CALL_MADE", 1L, "CALL_CONNECTED", 1L));
        awaitCounts(id, KINDS, Map.of("CALL", 1L, "TASK", 1L));
    }

    @Test
    void countsLemlistsMessagesWithTheSecretInTheBody() {
        String id = Connections.create(
                        CALLER, "{\"name\":\"lemlist\",\"source\":\"LEMLIST\",\"secret\":\"echoed-secret\"}")
                .getString("id");

        lemlist(id, "emailsSent", "echoed-secret", 202);
        lemlist(id, "emailsReplied", "echoed-secret", 202);
        lemlist(id, "emailsReplied", "echoed-secret", 202);
        lemlist(id, "emailsBounced", "another-secret", 401);

        awaitCounts(
                id,
                SUMS,
                Map.of(
                        "MESSAGE_SENT", 1L,
                        "MESSAGE_DELIVERED", 1L,
                        "MESSAGE_REPLIED", 1L,
                        "MESSAGE_REPLIED_BY_PERSON", 1L));
    }

    @Test
    void countsBrevosBatchWithTheSecretInTheAddress() {
        JsonPath created =
                Connections.create(CALLER, "{\"name\":\"Brevo\",\"source\":\"BREVO\",\"secret\":\"brevo-secret-1\"}");
        String id = created.getString("id");
        String batch = "[" + brevo("request", 1) + "," + brevo("opened", 5) + "," + brevo("unique_opened", 5) + ","
                + brevo("opened", 9) + "]";

        RestAssured.given()
                .contentType("application/json")
                .body(batch.getBytes(UTF_8))
                .post("/webhooks/" + id + "?secret=brevo-secret-1")
                .then()
                .statusCode(202);
        RestAssured.given()
                .contentType("application/json")
                .auth()
                .preemptive()
                .basic(created.getString("username"), created.getString("password"))
                .body(batch.getBytes(UTF_8))
                .post("/webhooks/" + id)
                .then()
                .statusCode(202);

        awaitCounts(id, SUMS, Map.of("MESSAGE_SENT", 1L, "MESSAGE_DELIVERED", 1L, "MESSAGE_OPENED", 1L));
    }

    private static String brevo(String event, int second) {
        return "{\"event\":\"" + event + "\",\"email\":\"ada@example.com\",\"message-id\":\"<1@relay>\",\"ts_event\":"
                + (1_799_744_400 + second) + ",\"ts_epoch\":" + (1_799_744_400_000L + second * 1000L) + "}";
    }

    private static void lemlist(String id, String type, String secret, int status) {
        String body = "{\"_id\":\"act_" + type + "\",\"type\":\"" + type + "\",\"secret\":\"" + secret
                + "\",\"createdAt\":\"2027-01-12T09:00:00Z\",\"leadId\":\"lea_1\",\"leadEmail\":\"ada@example.com\","
                + "\"campaignId\":\"cam_1\",\"sequenceStep\":0}";
        RestAssured.given()
                .contentType("application/json")
                .body(body.getBytes(UTF_8))
                .post("/webhooks/" + id)
                .then()
                .statusCode(status);
    }

    private static void salesloft(String id, String event, String body, int status) {
        RestAssured.given()
                .contentType("application/json")
                .header("x-salesloft-event", event)
                .header("x-salesloft-signature", signature("callback-token", body))
                .body(body.getBytes(UTF_8))
                .post("/webhooks/" + id)
                .then()
                .statusCode(status);
    }

    private static String signature(String secret, String body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(secret.getBytes(UTF_8), "HmacSHA1"));
            return HexFormat.of().formatHex(mac.doFinal(body.getBytes(UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private void awaitCounts(String id, String query, Map<String, Long> expected) {
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(counts(id, query)).isEqualTo(expected));
    }

    private Map<String, Long> counts(String id, String query) {
        Map<String, Long> counts = new TreeMap<>();
        TenantScope.run(CALLER.tenant(), () -> {
            try (Connection connection = dataSource.getConnection();
                    PreparedStatement statement = connection.prepareStatement(query)) {
                statement.setObject(1, UUID.fromString(id));
                try (ResultSet rows = statement.executeQuery()) {
                    while (rows.next()) {
                        counts.put(rows.getString(1), rows.getLong(2));
                    }
                }
            } catch (SQLException failure) {
                throw new IllegalStateException(failure);
            }
        });
        return counts;
    }
}
