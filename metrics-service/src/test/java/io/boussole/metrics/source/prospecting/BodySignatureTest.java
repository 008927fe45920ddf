package io.boussole.metrics.source.prospecting;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.boussole.metrics.source.Refusal;
import io.boussole.metrics.source.Requests;
import io.boussole.metrics.source.Source;
import io.boussole.metrics.source.SourceKind;
import io.boussole.metrics.source.Verification;
import io.boussole.metrics.source.WebhookCredentials;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The signatures were computed by two other implementations of the vendors' descriptions. */
class BodySignatureTest {
    private static final String SECRET = "test_secret_0123456789";
    private static final byte[] BODY = "{\"hello\":\"wörld\",\"n\":1}".getBytes(UTF_8);
    private static final Instant NOW = Instant.parse("2027-03-31T12:00:00Z");

    private static final String CUSTOMERIO_TIMESTAMP = "1700000000";

    /** @param others headers that a true delivery carries beside the signature */
    record Case(SourceKind kind, String header, String signature, Map<String, String> others) {
        Map<String, String> headers(String given) {
            Map<String, String> headers = new HashMap<>(others);
            headers.put(header, given);
            return headers;
        }
    }

    static List<Case> cases() {
        return List.of(
                new Case(
                        SourceKind.OUTREACH,
                        "Outreach-Webhook-Signature",
                        "fd11587aac05d8c720eced72b3fa6b23ee18a1b682d07f17575d4dabec732f5f",
                        Map.of()),
                new Case(
                        SourceKind.SALESLOFT,
                        "x-salesloft-signature",
                        "9050b4f003f4b3f70c3a090e16cec316c8af1c05",
                        Map.of("x-salesloft-event", "task_created")),
                new Case(
                        SourceKind.CUSTOMERIO,
                        "X-CIO-Signature",
                        "43833174be21b4de0354d1a60481fbf1236b9b4723212c19da9df1d6c71f41d8",
                        Map.of("X-CIO-Timestamp", CUSTOMERIO_TIMESTAMP)));
    }

    @ParameterizedTest
    @MethodSource("cases")
    @DisplayName("Signature vectors: the true signature is taken, with the current and the former secret")
    void takesTheTrueSignature(Case example) {
        assertThat(verify(example, example.headers(example.signature()), BODY, List.of(SECRET)))
                .isEqualTo(Verification.ACCEPTED);
        assertThat(verify(example, example.headers(example.signature()), BODY, List.of("newer", SECRET)))
                .isEqualTo(Verification.ACCEPTED);
        assertThat(verify(
                        example, example.headers(example.signature().toUpperCase(Locale.ROOT)), BODY, List.of(SECRET)))
                .isEqualTo(Verification.ACCEPTED);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void refusesOneBitMoreOrLess(Case example) {
        for (int at = 0; at < BODY.length; at++) {
            byte[] changed = BODY.clone();
            changed[at] ^= 1;
            assertThat(verify(example, example.headers(example.signature()), changed, List.of(SECRET)))
                    .isEqualTo(Verification.refused(Refusal.SIGNATURE_WRONG));
        }
        String signature = example.signature();
        char first = signature.charAt(0) == '0' ? '1' : '0';
        assertThat(verify(example, example.headers(first + signature.substring(1)), BODY, List.of(SECRET)))
                .isEqualTo(Verification.refused(Refusal.SIGNATURE_WRONG));
        assertThat(verify(example, example.headers(signature), BODY, List.of("other")))
                .isEqualTo(Verification.refused(Refusal.SIGNATURE_WRONG));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void refusesAMissingSignature(Case example) {
        assertThat(verify(example, example.others(), BODY, List.of(SECRET)))
                .isEqualTo(Verification.refused(Refusal.SIGNATURE_MISSING));
        assertThat(verify(example, example.headers(" "), BODY, List.of(SECRET)))
                .isEqualTo(Verification.refused(Refusal.SIGNATURE_MISSING));
    }

    @Test
    void bindsTheTimeThatCustomerIoSigns() {
        Case example = cases().get(2);
        Map<String, String> headers = example.headers(example.signature());

        headers.put("X-CIO-Timestamp", "1700000001");
        assertThat(verify(example, headers, BODY, List.of(SECRET)))
                .isEqualTo(Verification.refused(Refusal.SIGNATURE_WRONG));
        headers.remove("X-CIO-Timestamp");
        assertThat(verify(example, headers, BODY, List.of(SECRET)))
                .isEqualTo(Verification.refused(Refusal.SIGNATURE_MISSING));
    }

    private static Verification verify(Case example, Map<String, String> headers, byte[] body, List<String> secrets) {
        Source source = example.kind().source();
        return source.verify(Requests.of(body, headers), new WebhookCredentials(secrets, false, Map.of()), NOW);
    }
}
