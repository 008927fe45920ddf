package io.boussole.metrics.source.mapping;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.boussole.metrics.source.Refusal;
import io.boussole.metrics.source.Requests;
import io.boussole.metrics.source.SourceOption;
import io.boussole.metrics.source.SplitEvent;
import io.boussole.metrics.source.Verification;
import io.boussole.metrics.source.WebhookCredentials;
import io.boussole.metrics.source.WebhookRequest;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

class MappingSourceTest {
    private static final MappingSource SOURCE = new MappingSource();
    private static final byte[] BODY = "{\"a\":1}".getBytes(UTF_8);

    @Test
    void takesASignatureOfTheBodyInHexOrBase64() throws GeneralSecurityException {
        byte[] signature = hmac();
        String hex = HexFormat.of().formatHex(signature);
        Map<String, String> inHex = Map.of("signatureHeader", "X-Signature");
        Map<String, String> inBase64 = Map.of("signatureHeader", "X-Signature", "signatureEncoding", "base64");

        assertThat(verify(inHex, Map.of("x-signature", hex))).isEqualTo(Verification.ACCEPTED);
        assertThat(verify(inHex, Map.of("X-Signature", "sha256=" + hex))).isEqualTo(Verification.ACCEPTED);
        assertThat(verify(inBase64, Map.of("X-Signature", Base64.getEncoder().encodeToString(signature))))
                .isEqualTo(Verification.ACCEPTED);
        assertThat(verify(inHex, Map.of("X-Signature", "00" + hex.substring(2))))
                .isEqualTo(Verification.refused(Refusal.SIGNATURE_WRONG));
        assertThat(verify(inHex, Map.of("X-Signature", "é"))).isEqualTo(Verification.refused(Refusal.SIGNATURE_WRONG));
        assertThat(verify(inHex, Map.of("Authorization", "Bearer secret")))
                .isEqualTo(Verification.refused(Refusal.SIGNATURE_MISSING));
    }

    @Test
    void takesTheSecretInItsHeaderOrTheAddress() {
        Map<String, String> header = Map.of("secretHeader", "X-Api-Key");
        assertThat(verify(header, Map.of("x-api-key", "secret"))).isEqualTo(Verification.ACCEPTED);
        assertThat(verify(header, Map.of("x-api-key", "other")))
                .isEqualTo(Verification.refused(Refusal.CREDENTIALS_WRONG));
        assertThat(verify(header, Map.of("Authorization", "Bearer secret")))
                .isEqualTo(Verification.refused(Refusal.CREDENTIALS_MISSING));
        assertThat(verify(Map.of(), Map.of("Authorization", "Bearer secret"))).isEqualTo(Verification.ACCEPTED);
        WebhookRequest called = new WebhookRequest("POST", List.of(Requests.URL + "?secret=secret"), Map.of(), BODY);
        assertThat(SOURCE.verify(called, credentials(Map.of("secretInUrl", "true")), Instant.EPOCH))
                .isEqualTo(Verification.ACCEPTED);
    }

    @Test
    void keepsHeadersThatSayWhatABodyIsAndNoSecret() {
        SplitEvent event = SOURCE.split(
                        Requests.of(BODY, Map.of("X-Topic", "orders", "X-Api-Key", "secret", "Authorization", "x")))
                .get(0);

        assertThat(event.headers()).isEqualTo(Map.of("x-topic", "orders"));
        assertThat(event.eventKey())
                .isNotEqualTo(SOURCE.split(Requests.of(BODY)).get(0).eventKey());
    }

    @Test
    void letsNoKeptHeaderCarryTheSecret() {
        SourceOption option = SOURCE.options().stream()
                .filter(one -> one.name().equals("secretHeader"))
                .findFirst()
                .orElseThrow();

        assertThat(option.values().matcher("X-Topic").matches()).isFalse();
        assertThat(option.values().matcher("X-Topic-Secret").matches()).isTrue();
    }

    @Test
    void knowsABodyAgainAndCutsAnArray() {
        assertThat(SOURCE.split(Requests.of("[{\"a\":1},{\"a\":2}]".getBytes(UTF_8))))
                .hasSize(2)
                .extracting(SplitEvent::eventKey)
                .contains(SOURCE.split(Requests.of("{ \"a\" : 1 }".getBytes(UTF_8)))
                        .get(0)
                        .eventKey());
    }

    private static Verification verify(Map<String, String> options, Map<String, String> headers) {
        return SOURCE.verify(Requests.of(BODY, headers), credentials(options), Instant.EPOCH);
    }

    private static WebhookCredentials credentials(Map<String, String> options) {
        return new WebhookCredentials(List.of("secret"), false, options);
    }

    private static byte[] hmac() throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec("secret".getBytes(UTF_8), "HmacSHA256"));
        return mac.doFinal(BODY);
    }
}
