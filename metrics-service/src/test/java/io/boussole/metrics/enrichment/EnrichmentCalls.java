package io.boussole.metrics.enrichment;

import static io.boussole.testing.TestCaller.OPERATOR_OF_A;
import static io.boussole.testing.TestCaller.VIEWER_OF_A;
import static org.awaitility.Awaitility.await;

import io.boussole.metrics.connection.rest.Connections;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;

/** What a test asks the service about the asking of vendors. */
final class EnrichmentCalls {
    static final String TENANT = VIEWER_OF_A.tenant();
    static final String TOKEN = "pat-eu1-0123456789";
    static final Instant AT = Instant.parse("2027-01-12T09:30:00.123Z");

    private EnrichmentCalls() {}

    static String hubSpot() {
        return Connections.hubSpot(OPERATOR_OF_A).getString("id");
    }

    static Response putToken(String connection, String token, VendorServer vendor) {
        return OPERATOR_OF_A
                .given()
                .contentType(ContentType.JSON)
                .body("{\"token\":\"%s\",\"baseUrl\":\"%s\"}".formatted(token, vendor.address()))
                .put("/connections/" + connection + "/api-token");
    }

    static JsonPath status(String connection) {
        return VIEWER_OF_A
                .given()
                .get("/connections/" + connection + "/enrichment")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    static void awaitPending(String connection, int pending) {
        await().atMost(Duration.ofSeconds(20))
                .until(() -> status(connection).getInt("pending") == pending
                        && status(connection).getString("lastSuccessAt") != null);
    }

    static String hubSpotDeal(int id, String amount) {
        return """
                {"id":"%d","archived":false,"createdAt":"2026-12-01T08:00:00Z","updatedAt":"2027-01-10T10:00:00Z",
                 "properties":{"amount":"%s","deal_currency_code":"EUR","dealstage":"qualifiedtobuy","createdate":"2026-12-01T08:00:00Z"},
                 "propertiesWithHistory":{"amount":[{"value":"%s","timestamp":"2027-01-09T10:00:00Z"}],
                  "dealstage":[{"value":"qualifiedtobuy","timestamp":"2026-12-01T08:00:00Z"}]}}""".formatted(id, amount, amount);
    }
}
