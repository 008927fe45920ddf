package io.boussole.metrics.csv;

import static io.boussole.testing.TestCaller.OPERATOR_OF_A;
import static io.boussole.testing.TestCaller.VIEWER_OF_A;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.boussole.metrics.Plans;
import io.boussole.metrics.Suite;
import io.boussole.metrics.connection.rest.Connections;
import io.boussole.testing.ServersResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = ServersResource.class, initArgs = @ResourceArg(name = "service", value = "metrics"))
class PlanWithoutAToolTest {
    @Test
    @DisplayName("Row 131: a plan is measured with one generic webhook and a file, and no other tool")
    void measuresAPlanFromOneWebhookAndAFile() {
        JsonPath created = Connections.create(
                OPERATOR_OF_A, "{\"name\":\"all\",\"source\":\"CLOUDEVENTS\",\"defaultCurrency\":\"EUR\"}");
        String connection = created.getString("id");
        String secret = created.getString("secret");
        UUID planId = UUID.randomUUID();
        try (Suite suite = new Suite()) {
            suite.publish(VIEWER_OF_A.tenant(), Plans.aQuarter(planId, 1));
        }
        await().untilAsserted(() ->
                assertThat(kpi(planId, "revenue").getBoolean("measured")).isTrue());

        importDeals(connection);
        deliver(connection, secret, event("e1", "deal.created", "{\"id\":\"W-1\",\"amount\":\"500.50\"}"));
        deliver(connection, secret, event("e2", "deal.changed", "{\"id\":\"W-1\",\"status\":\"won\"}"));
        deliver(connection, secret, event("e2", "deal.changed", "{\"id\":\"W-1\",\"status\":\"won\"}"));
        deliver(connection, secret, event("e3", "deal.changed", "{\"id\":\"F-2\",\"status\":\"won\"}"));

        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            assertThat(kpi(planId, "opportunities").getString("value")).isEqualTo("3");
            assertThat(kpi(planId, "revenue").getString("value")).isEqualTo("4735.00");
        });
        assertThat(kpi(planId, "closing").getString("value")).isEqualTo("1");
    }

    private static void importDeals(String connection) {
        String file = """
                Réf;Montant HT;Créé le;Signé le;Statut
                F-1;1 234,50 €;04/01/2027;12/01/2027;won
                F-2;3000,00;05/01/2027;;open
                """;
        OPERATOR_OF_A
                .given()
                .queryParam("kind", "DEAL")
                .queryParam("dateFormat", "dd/MM/yyyy")
                .queryParam(
                        "column", "Réf:id", "Montant HT:amount", "Créé le:createdAt", "Signé le:wonAt", "Statut:status")
                .contentType("application/octet-stream")
                .body(file.getBytes(UTF_8))
                .post("/connections/" + connection + "/imports")
                .then()
                .statusCode(201);
    }

    private static String event(String id, String type, String data) {
        return "{\"specversion\":\"1.0\",\"id\":\"" + id + "\",\"source\":\"script\",\"type\":\"" + type
                + "\",\"time\":\"2027-02-01T10:00:00Z\",\"data\":" + data + "}";
    }

    private static void deliver(String connection, String secret, String event) {
        RestAssured.given()
                .header("Authorization", "Bearer " + secret)
                .contentType("application/cloudevents+json")
                .body(event.getBytes(UTF_8))
                .post("/webhooks/" + connection)
                .then()
                .statusCode(202);
    }

    private static JsonPath kpi(UUID planId, String kpiId) {
        return VIEWER_OF_A
                .given()
                .get("/plans/{plan}/kpis/{kpi}", planId, kpiId)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
