package io.boussole.metrics.source.prospecting;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.boussole.metrics.source.EventKey;
import io.boussole.metrics.source.Refusal;
import io.boussole.metrics.source.Requests;
import io.boussole.metrics.source.SourceKind;
import io.boussole.metrics.source.Verification;
import io.boussole.metrics.source.WebhookCredentials;
import io.boussole.metrics.source.WebhookRequest;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** SendGrid signs with an elliptic curve, Gong with RSA; each publishes its key on its settings page. */
class SignedWithKeyPairTest {
    private static final byte[] BODY = "[{\"sg_event_id\":\"é\"}]".getBytes(UTF_8);
    private static final Instant NOW = Instant.parse("2027-03-31T12:00:00Z");
    private static final KeyPair CURVE = keyPair("EC", 256);
    private static final KeyPair RSA = keyPair("RSA", 2048);
    private static final Verification WRONG = Verification.refused(Refusal.SIGNATURE_WRONG);

    /** The key, stamp and signature that the client library of SendGrid is tested with. */
    @Test
    void takesTheVendorsOwnExample() {
        String key =
                "MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAEEDr2LjtURuePQzplybdC+u4CwrqDqBaWjcMMsTbhdbcwHBcepxo7yAQGhHPTnlvFY"
                        + "PAZFceEu/1FwCM/QmGUhA==";
        byte[] body = "{\"category\":\"example_payload\",\"event\":\"test_event\",\"message_id\":\"message_id\"}"
                .getBytes(UTF_8);
        Map<String, String> headers = sendGridHeaders(
                "MEUCIQCtIHJeH93Y+qpYeWrySphQgpNGNr/U+UyUlBkU6n7RAwIgJTz2C+8a8xonZGi6BpSzoQsbVRamr2nlxFDWYNH2j/0=",
                "1588788367");

        assertThat(sendGrid(key, body, headers)).isEqualTo(Verification.ACCEPTED);
        assertThat(sendGrid(framed(key), body, headers)).isEqualTo(Verification.ACCEPTED);
        body[3] ^= 1;
        assertThat(sendGrid(key, body, headers)).isEqualTo(WRONG);
    }

    @Test
    void bindsSendGridsTimeAndKey() {
        String signature = signSendGrid("1700000000", BODY);

        assertThat(sendGrid(key(CURVE), BODY, sendGridHeaders(signature, "1700000000")))
                .isEqualTo(Verification.ACCEPTED);
        assertThat(sendGrid(key(CURVE), BODY, sendGridHeaders(signature, "1700000001")))
                .isEqualTo(WRONG);
        assertThat(sendGrid(key(keyPair("EC", 256)), BODY, sendGridHeaders(signature, "1700000000")))
                .isEqualTo(WRONG);
        assertThat(sendGrid(key(RSA), BODY, sendGridHeaders(signature, "1700000000")))
                .isEqualTo(WRONG);
    }

    /** Whoever set a key wants signatures: the secret in the address is then no longer enough. */
    @ParameterizedTest
    @ValueSource(strings = {"", "%%%", "AAAA"})
    void refusesSendGridsBatchWithoutATrueSignature(String signature) {
        WebhookRequest request = new WebhookRequest(
                "POST", List.of(Requests.URL + "?secret=known"), sendGridHeaders(signature, "1700000000"), BODY);
        Verification verification = SourceKind.SENDGRID.source().verify(request, credentials(key(CURVE)), NOW);

        assertThat(verification)
                .isEqualTo(signature.isEmpty() ? Verification.refused(Refusal.SIGNATURE_MISSING) : WRONG);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bearer ", "bearer  ", ""})
    void takesGongsToken(String scheme) {
        String token = token("{\"alg\":\"RS256\"}", claims(Requests.URL, BODY, ""));

        assertThat(gong(scheme + token, BODY)).isEqualTo(Verification.ACCEPTED);
    }

    @Test
    void refusesAGongTokenForAnotherBodyAddressOrTime() {
        String header = "{\"alg\":\"RS256\"}";

        assertThat(gong(token(header, claims(Requests.URL, new byte[] {1}, "")), BODY))
                .isEqualTo(WRONG);
        assertThat(gong(token(header, claims("https://elsewhere.example.com/", BODY, "")), BODY))
                .isEqualTo(WRONG);
        assertThat(gong(token(header, "{}"), BODY)).isEqualTo(WRONG);
        assertThat(gong(token(header, claims(Requests.URL, BODY, ",\"exp\":" + (NOW.getEpochSecond() - 1))), BODY))
                .isEqualTo(Verification.refused(Refusal.SIGNATURE_STALE));
        assertThat(gong(token(header, claims(Requests.URL, BODY, ",\"exp\":" + (NOW.getEpochSecond() + 1))), BODY))
                .isEqualTo(Verification.ACCEPTED);
    }

    @Test
    void refusesATokenThatNamesAnotherAlgorithmOrIsCut() {
        String claims = claims(Requests.URL, BODY, "");
        String token = token("{\"alg\":\"RS256\"}", claims);

        assertThat(gong(token("{\"alg\":\"none\"}", claims), BODY)).isEqualTo(WRONG);
        assertThat(gong(token.substring(0, token.lastIndexOf('.') + 1), BODY)).isEqualTo(WRONG);
        assertThat(gong("a.b.c", BODY)).isEqualTo(WRONG);
        assertThat(gong("%%", BODY)).isEqualTo(WRONG);
        assertThat(gong("", BODY)).isEqualTo(Verification.refused(Refusal.SIGNATURE_MISSING));
    }

    @Test
    void declaresTheKeyAsAnOptionThatTakesAWholePemFile() {
        assertThat(List.of(SourceKind.GONG, SourceKind.SENDGRID)).allSatisfy(kind -> {
            assertThat(kind.source().options()).hasSize(1);
            assertThat(kind.source().options().get(0).required()).isFalse();
            assertThat(framed(key(RSA))).matches(kind.source().options().get(0).values());
            assertThat("short").doesNotMatch(kind.source().options().get(0).values());
        });
    }

    private static Map<String, String> sendGridHeaders(String signature, String timestamp) {
        return Map.of(
                "X-Twilio-Email-Event-Webhook-Signature",
                signature,
                "X-Twilio-Email-Event-Webhook-Timestamp",
                timestamp);
    }

    private static Verification sendGrid(String key, byte[] body, Map<String, String> headers) {
        return SourceKind.SENDGRID.source().verify(Requests.of(body, headers), credentials(key), NOW);
    }

    private static Verification gong(String authorization, byte[] body) {
        return SourceKind.GONG
                .source()
                .verify(Requests.of(body, Map.of("Authorization", authorization)), credentials(key(RSA)), NOW);
    }

    private static WebhookCredentials credentials(String key) {
        return new WebhookCredentials(List.of("known"), false, Map.of("publicKey", key));
    }

    private static String framed(String key) {
        return "-----BEGIN PUBLIC KEY-----\n" + key.replaceAll("(.{64})", "$1\n") + "\n-----END PUBLIC KEY-----\n";
    }

    private static String claims(String url, byte[] body, String more) {
        return "{\"webhook_url\":\"" + url + "\",\"body_sha256\":\"" + EventKey.of(body) + "\"" + more + "}";
    }

    private static String token(String header, String claims) {
        String signed = base64Url(header.getBytes(UTF_8)) + "." + base64Url(claims.getBytes(UTF_8));
        return signed + "." + base64Url(sign("SHA256withRSA", RSA, signed.getBytes(UTF_8)));
    }

    private static String base64Url(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static String signSendGrid(String timestamp, byte[] body) {
        byte[] signed = (timestamp + new String(body, UTF_8)).getBytes(UTF_8);
        return Base64.getEncoder().encodeToString(sign("SHA256withECDSA", CURVE, signed));
    }

    private static byte[] sign(String algorithm, KeyPair pair, byte[] bytes) {
        try {
            Signature signature = Signature.getInstance(algorithm);
            signature.initSign(pair.getPrivate());
            signature.update(bytes);
            return signature.sign();
        } catch (GeneralSecurityException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }

    private static String key(KeyPair pair) {
        return Base64.getEncoder().encodeToString(pair.getPublic().getEncoded());
    }

    private static KeyPair keyPair(String algorithm, int size) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm);
            generator.initialize(size);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }
}
