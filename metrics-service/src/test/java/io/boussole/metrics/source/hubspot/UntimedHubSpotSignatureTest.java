package io.boussole.metrics.source.hubspot;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.boussole.metrics.source.Refusal;
import io.boussole.metrics.source.VendorBodies;
import io.boussole.metrics.source.Verification;
import io.boussole.metrics.source.WebhookCredentials;
import io.boussole.metrics.source.WebhookRequest;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The vectors are those of HubSpot's own client libraries. */
class UntimedHubSpotSignatureTest {
    private static final String SECRET = "yyyyyyyy-yyyy-yyyy-yyyy-yyyyyyyyyyyy";
    private static final String URL = "https://www.example.com/webhook_uri";
    private static final String BODY = "{\"example_field\":\"example_value\"}";
    private static final String SIGNATURE = "9569219f8ba981ffa6f6f16aa0f48637d35d728c7e4d93d0d52efaa512af7900";

    @ParameterizedTest
    @CsvSource({
        "GET,'',eee2dddcc73c94d699f5e395f4b9d454a069a6855fbfa152e91e88823087200e",
        "POST,'{\"example_field\":\"example_value\"}'," + SIGNATURE
    })
    void acceptsVersion2WhereAllowed(String method, String body, String signature) {
        WebhookRequest request =
                new WebhookRequest(method, List.of(URL), headers("v2", signature), body.getBytes(UTF_8));

        assertThat(verify(request, true)).isEqualTo(Verification.ACCEPTED);
    }

    @Test
    void acceptsVersion1WhereAllowed() {
        byte[] withLastNewline = VendorBodies.read("hubspot/signature-vector-v1-body.json");
        byte[] body = new String(withLastNewline, UTF_8).stripTrailing().getBytes(UTF_8);
        String signature = "232db2615f3d666fe21a8ec971ac7b5402d33b9a925784df3ca654d05f4817de";

        assertThat(verify(new WebhookRequest("POST", List.of(URL), headers("v1", signature), body), true))
                .isEqualTo(Verification.ACCEPTED);
        assertThat(verify(new WebhookRequest("POST", List.of(URL), headers("v1", signature), withLastNewline), true))
                .isEqualTo(Verification.refused(Refusal.SIGNATURE_WRONG));
    }

    @Test
    void isNoSignatureWhereNotAllowed() {
        WebhookRequest request =
                new WebhookRequest("POST", List.of(URL), headers("v2", SIGNATURE), BODY.getBytes(UTF_8));

        assertThat(verify(request, false)).isEqualTo(Verification.refused(Refusal.SIGNATURE_MISSING));
    }

    @Test
    void neverExcusesAWrongVersion3() {
        Map<String, String> headers = new HashMap<>(headers("v2", SIGNATURE));
        headers.put("x-hubspot-signature-v3", "AAAA");
        headers.put("x-hubspot-request-timestamp", "1700000000000");

        assertThat(verify(new WebhookRequest("POST", List.of(URL), headers, BODY.getBytes(UTF_8)), true))
                .isEqualTo(Verification.refused(Refusal.SIGNATURE_WRONG));
    }

    @Test
    void refusesAVersionItDoesNotKnow() {
        WebhookRequest request =
                new WebhookRequest("POST", List.of(URL), headers("v9", SIGNATURE), BODY.getBytes(UTF_8));

        assertThat(verify(request, true)).isEqualTo(Verification.refused(Refusal.SIGNATURE_WRONG));
    }

    private static Map<String, String> headers(String version, String signature) {
        return Map.of("X-HubSpot-Signature", signature, "X-HubSpot-Signature-Version", version);
    }

    private static Verification verify(WebhookRequest request, boolean untimedAllowed) {
        return new HubSpotSource()
                .verify(
                        request,
                        new WebhookCredentials(List.of(SECRET), untimedAllowed, Map.of()),
                        Instant.ofEpochMilli(1_700_000_000_000L));
    }
}
