package io.boussole.metrics.entrance;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Delivers as the vendors do. */
final class Sender {
    private Sender() {}

    static Response hubSpot(String connectionId, String secret, Instant signedAt, byte[] body) {
        return hubSpot(connectionId, secret, signedAt, body, "application/json");
    }

    static Response hubSpot(String connectionId, String secret, Instant signedAt, byte[] body, String contentType) {
        String timestamp = Long.toString(signedAt.toEpochMilli());
        String url = "https://hooks.example.com/webhooks/" + connectionId;
        return plain(body)
                .contentType(contentType)
                .config(RestAssured.config()
                        .encoderConfig(EncoderConfig.encoderConfig()
                                .appendDefaultContentCharsetToContentTypeIfUndefined(false)
                                .encodeContentTypeAs(contentType, ContentType.BINARY)))
                .header("X-HubSpot-Signature-v3", signature(secret, url, body, timestamp))
                .header("X-HubSpot-Request-Timestamp", timestamp)
                .post("/webhooks/" + connectionId);
    }

    static Response pipedrive(String connectionId, String password, byte[] body) {
        return plain(body)
                .header(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString(("boussole:" + password).getBytes(UTF_8)))
                .post("/webhooks/" + connectionId);
    }

    static Response pipedrive(String connectionId, String password, byte[] body, String contentType, String accepted) {
        return RestAssured.given()
                .config(RestAssured.config()
                        .encoderConfig(EncoderConfig.encoderConfig()
                                .appendDefaultContentCharsetToContentTypeIfUndefined(false)
                                .encodeContentTypeAs(contentType, ContentType.BINARY)))
                .header("Content-Type", contentType)
                .header("Accept", accepted)
                .header(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString(("boussole:" + password).getBytes(UTF_8)))
                .body(body)
                .post("/webhooks/" + connectionId);
    }

    static RequestSpecification plain(byte[] body) {
        return RestAssured.given().contentType("application/json").body(body);
    }

    /** Delivers without saying how much it will be. */
    static HttpResponse<String> inChunks(String connectionId, byte[] body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + RestAssured.port + "/webhooks/" + connectionId))
                .version(HttpClient.Version.HTTP_1_1)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body)))
                .build();
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    }

    private static String signature(String secret, String url, byte[] body, String timestamp) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(UTF_8), "HmacSHA256"));
            mac.update(("POST" + url).getBytes(UTF_8));
            mac.update(body);
            mac.update(timestamp.getBytes(UTF_8));
            return Base64.getEncoder().encodeToString(mac.doFinal());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** A stage change of a deal, as HubSpot words it. */
    static String stageChange(long dealId, String stage, int attempt) {
        return """
                {"eventId":%d,"portalId":7,"appId":3,"occurredAt":1781000000793,"subscriptionType":"deal.propertyChange",\
                "attemptNumber":%d,"objectId":%d,"propertyName":"dealstage","propertyValue":"%s"}""".formatted(dealId % 1000, attempt, dealId, stage);
    }

    /** A new deal, as Pipedrive words it. */
    static byte[] newDeal(int dealId, int attempt) {
        return """
                {"meta":{"action":"create","entity":"deal","entity_id":"%d","id":"event-%d","attempt":%d,"version":"2.0"},\
                "data":{"id":%d,"value":990.5,"currency":"EUR","status":"open"},"previous":null}""".formatted(dealId, dealId, attempt, dealId).getBytes(UTF_8);
    }
}
