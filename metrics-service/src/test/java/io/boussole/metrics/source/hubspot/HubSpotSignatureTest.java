package io.boussole.metrics.source.hubspot;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.boussole.metrics.source.Refusal;
import io.boussole.metrics.source.Verification;
import io.boussole.metrics.source.WebhookCredentials;
import io.boussole.metrics.source.WebhookRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The vectors were computed by two independent implementations of HubSpot's documentation. */
class HubSpotSignatureTest {
    private static final String SECRET = "test_secret_0123456789";
    private static final String URL = "https://hooks.example.com/v1/in/hubspot?tenant=a%2Fb";
    private static final byte[] BODY = "{\"hello\":\"wörld\",\"n\":1}".getBytes(UTF_8);
    private static final Instant SIGNED_AT = Instant.ofEpochMilli(1_700_000_000_000L);
    private static final String OVER_DECODED_URL = "//x8Mw3ZaVttMPZJ0HB/WQ6PUX+saqmLepGLhqfLtuc=";
    private static final String OVER_URL_AS_CALLED = "y0IctIqpZ7tg0q/F3Uf1m5mHVzaSEixvxwgI34pPFsQ=";

    @ParameterizedTest
    @ValueSource(strings = {OVER_DECODED_URL, OVER_URL_AS_CALLED})
    void acceptsTheAddressDecodedOrAsCalled(String signature) {
        assertThat(verify(signature, SIGNED_AT)).isEqualTo(Verification.ACCEPTED);
    }

    @Test
    void acceptsAnyOfTheAddressesTheSenderMayHaveCalled() {
        WebhookRequest request = new WebhookRequest(
                "POST",
                List.of("http://10.0.0.7:8082/v1/in/hubspot?tenant=a%2Fb", URL),
                timed(OVER_URL_AS_CALLED),
                BODY);

        assertThat(verify(request, SIGNED_AT, SECRET)).isEqualTo(Verification.ACCEPTED);
    }

    @Test
    void acceptsTheFormerSecretBesideTheCurrentOne() {
        WebhookRequest request = new WebhookRequest("POST", List.of(URL), timed(OVER_URL_AS_CALLED), BODY);

        assertThat(verify(request, SIGNED_AT, "new-secret", SECRET)).isEqualTo(Verification.ACCEPTED);
        assertThat(verify(request, SIGNED_AT, "new-secret")).isEqualTo(Verification.refused(Refusal.SIGNATURE_WRONG));
    }

    @Test
    void refusesABodyWithOneBitChangedAnywhere() {
        for (int bit = 0; bit < BODY.length * 8; bit++) {
            byte[] changed = BODY.clone();
            changed[bit / 8] ^= (byte) (1 << (bit % 8));
            WebhookRequest request = new WebhookRequest("POST", List.of(URL), timed(OVER_URL_AS_CALLED), changed);

            assertThat(verify(request, SIGNED_AT, SECRET)).isEqualTo(Verification.refused(Refusal.SIGNATURE_WRONG));
        }
    }

    @Test
    void refusesAnotherMethodAddressTimeOrSecret() {
        Map<String, String> headers = timed(OVER_URL_AS_CALLED);
        Map<String, String> laterHeaders = new HashMap<>(headers);
        laterHeaders.put("X-HubSpot-Request-Timestamp", "1700000000001");

        assertThat(List.of(
                        verify(new WebhookRequest("PUT", List.of(URL), headers, BODY), SIGNED_AT, SECRET),
                        verify(new WebhookRequest("POST", List.of(URL + "c"), headers, BODY), SIGNED_AT, SECRET),
                        verify(new WebhookRequest("POST", List.of(URL), laterHeaders, BODY), SIGNED_AT, SECRET),
                        verify(new WebhookRequest("POST", List.of(URL), headers, BODY), SIGNED_AT, SECRET + "x")))
                .containsOnly(Verification.refused(Refusal.SIGNATURE_WRONG));
    }

    @ParameterizedTest
    @CsvSource({
        "0,",
        "299999,",
        "300000,",
        "300001,SIGNATURE_STALE",
        "301000,SIGNATURE_STALE",
        "-1,",
        "-60000,",
        "-60001,SIGNATURE_FROM_FUTURE",
        "-301000,SIGNATURE_FROM_FUTURE"
    })
    void refusesASignatureOutsideItsTime(long ageMillis, Refusal refusal) {
        Verification expected = refusal == null ? Verification.ACCEPTED : Verification.refused(refusal);

        assertThat(verify(OVER_URL_AS_CALLED, SIGNED_AT.plus(Duration.ofMillis(ageMillis))))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"soon", "17000000000000000000000", "9223372036854775807", "-9223372036854775808"})
    void refusesATimeThatIsNone(String timestamp) {
        WebhookRequest request = new WebhookRequest(
                "POST",
                List.of(URL),
                Map.of("X-HubSpot-Signature-v3", OVER_URL_AS_CALLED, "X-HubSpot-Request-Timestamp", timestamp),
                BODY);

        assertThat(verify(request, SIGNED_AT, SECRET)).isInstanceOf(Verification.Refused.class);
    }

    @Test
    void refusesARequestWithoutSignature() {
        assertThat(verify(new WebhookRequest("POST", List.of(URL), Map.of(), BODY), SIGNED_AT, SECRET))
                .isEqualTo(Verification.refused(Refusal.SIGNATURE_MISSING));
        assertThat(verify(
                        new WebhookRequest(
                                "POST", List.of(URL), Map.of("X-HubSpot-Signature-v3", OVER_URL_AS_CALLED), BODY),
                        SIGNED_AT,
                        SECRET))
                .isEqualTo(Verification.refused(Refusal.SIGNATURE_MISSING));
    }

    private static Verification verify(String signature, Instant now) {
        return verify(new WebhookRequest("POST", List.of(URL), timed(signature), BODY), now, SECRET);
    }

    private static Verification verify(WebhookRequest request, Instant now, String... secrets) {
        return new HubSpotSource().verify(request, new WebhookCredentials(List.of(secrets), false, Map.of()), now);
    }

    private static Map<String, String> timed(String signature) {
        return Map.of("X-HubSpot-Signature-v3", signature, "X-HubSpot-Request-Timestamp", "1700000000000");
    }
}
