package io.boussole.metrics.source.cloudevents;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.boussole.metrics.source.Refusal;
import io.boussole.metrics.source.Requests;
import io.boussole.metrics.source.SplitEvent;
import io.boussole.metrics.source.Verification;
import io.boussole.metrics.source.WebhookCredentials;
import io.boussole.metrics.source.WebhookRequest;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

class CloudEventsSourceTest {
    private static final CloudEventsSource SOURCE = new CloudEventsSource();
    private static final Instant NOW = Instant.ofEpochSecond(1_800_000_000);
    private static final byte[] BODY = event("e1").getBytes(UTF_8);

    @Test
    void takesEitherSecretAsBearerToken() {
        assertThat(bearer("former")).isEqualTo(Verification.ACCEPTED);
        assertThat(bearer("current")).isEqualTo(Verification.ACCEPTED);
        assertThat(bearer("other")).isEqualTo(Verification.refused(Refusal.CREDENTIALS_WRONG));
        assertThat(SOURCE.verify(Requests.of(BODY), credentials(Map.of()), NOW))
                .isEqualTo(Verification.refused(Refusal.CREDENTIALS_MISSING));
    }

    @Test
    void takesTheSecretInTheAddressOnlyWhereToldTo() {
        WebhookRequest request =
                new WebhookRequest("POST", List.of(Requests.URL + "?a=b&secret=curr%65nt"), Map.of(), BODY);

        assertThat(SOURCE.verify(request, credentials(Map.of("secretInUrl", "true")), NOW))
                .isEqualTo(Verification.ACCEPTED);
        assertThat(SOURCE.verify(request, credentials(Map.of()), NOW))
                .isEqualTo(Verification.refused(Refusal.CREDENTIALS_MISSING));
    }

    @Test
    void takesAStandardWebhookSignature() throws GeneralSecurityException {
        String key = Base64.getEncoder().encodeToString("a key of some length".getBytes(UTF_8));
        WebhookCredentials credentials = new WebhookCredentials(List.of("whsec_" + key), false, Map.of());

        assertThat(signed(credentials, "v1,AAAA v1," + sign(key, NOW), NOW)).isEqualTo(Verification.ACCEPTED);
        assertThat(signed(credentials, "v1,AAAA", NOW)).isEqualTo(Verification.refused(Refusal.SIGNATURE_WRONG));
        assertThat(signed(credentials, "v1," + sign(key, NOW.minusSeconds(301)), NOW.minusSeconds(301)))
                .isEqualTo(Verification.refused(Refusal.SIGNATURE_STALE));
        assertThat(signed(credentials, "v1," + sign(key, NOW.plusSeconds(301)), NOW.plusSeconds(301)))
                .isEqualTo(Verification.refused(Refusal.SIGNATURE_FROM_FUTURE));
    }

    @Test
    void splitsBatchesAndKnowsAnEventAgainInEveryMode() {
        String second = event("e2");
        List<SplitEvent> batch = split("[" + event("e1") + "," + second + "]", Map.of());
        SplitEvent structured = split(second, Map.of()).get(0);
        SplitEvent binary = split(
                        "{\"id\":\"1\"}",
                        Map.of("ce-type", "deal.changed", "ce-id", "e2", "ce-source", "s", "ce-specversion", "1.0"))
                .get(0);

        assertThat(batch).hasSize(2).extracting(SplitEvent::eventKey).doesNotHaveDuplicates();
        assertThat(structured.eventKey()).isEqualTo(batch.get(1).eventKey()).isEqualTo(binary.eventKey());
        assertThat(binary.headers()).containsEntry("ce-type", "deal.changed").doesNotContainKey("authorization");
    }

    @Test
    void keepsWhatItCannotRead() {
        assertThat(split("<xml/>", Map.of("ce-type", "x")).get(0).unreadable()).isNotNull();
        assertThat(split("", Map.of()).get(0).unreadable()).isNotNull();
    }

    private static List<SplitEvent> split(String body, Map<String, String> headers) {
        return SOURCE.split(Requests.of(body.getBytes(UTF_8), headers));
    }

    private static Verification bearer(String secret) {
        return SOURCE.verify(
                Requests.of(BODY, Map.of("Authorization", "Bearer " + secret)), credentials(Map.of()), NOW);
    }

    private static WebhookCredentials credentials(Map<String, String> options) {
        return new WebhookCredentials(List.of("current", "former"), false, options);
    }

    private static Verification signed(WebhookCredentials credentials, String signature, Instant signedAt) {
        Map<String, String> headers = Map.of(
                "webhook-id",
                "msg_1",
                "webhook-timestamp",
                Long.toString(signedAt.getEpochSecond()),
                "webhook-signature",
                signature);
        return SOURCE.verify(Requests.of(BODY, headers), credentials, NOW);
    }

    private static String sign(String key, Instant at) throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(Base64.getDecoder().decode(key), "HmacSHA256"));
        mac.update(("msg_1." + at.getEpochSecond() + ".").getBytes(UTF_8));
        return Base64.getEncoder().encodeToString(mac.doFinal(BODY));
    }

    private static String event(String id) {
        return "{\"id\":\"" + id + "\",\"source\":\"s\",\"data\":{\"id\":\"1\"}}";
    }
}
