package io.boussole.metrics.source;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.boussole.metrics.source.calendly.CalendlySource;
import io.boussole.metrics.source.stripe.StripeSource;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StampedSignatureTest {
    private static final String SECRET = "test_secret_0123456789";
    private static final byte[] BODY = "{\"hello\":\"wörld\",\"n\":1}".getBytes(UTF_8);
    private static final Instant SIGNED_AT = Instant.ofEpochSecond(1_700_000_000);
    private static final String V1 = "9677d0315ba668abfb867741db82e29436e71a10610380cf2bc5c0efbf7d6c25";
    private static final String OTHER = "0000000000000000000000000000000000000000000000000000000000000000";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "t=1700000000,v1=" + V1,
                " t=1700000000 , v1=" + V1 + " ",
                "v1=" + V1 + ",t=1700000000",
                "t=1700000000,v1=" + OTHER + ",v1=" + V1 + ",v0=" + OTHER,
            })
    void acceptsWhatAnyOfItsSignaturesProves(String header) {
        assertThat(stripe(header, BODY, SIGNED_AT)).isEqualTo(Verification.ACCEPTED);
        assertThat(calendly(header, BODY, SIGNED_AT)).isEqualTo(Verification.ACCEPTED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "t=1700000001,v1=" + V1,
                "t=1700000000,v1=" + OTHER,
                "t=1700000000,v0=" + V1,
                "t=1700000000",
                "t=soon,v1=" + V1,
                "t=999999999999999999,v1=" + V1,
                "v1=" + V1,
                V1,
            })
    void refusesWhatProvesNothing(String header) {
        assertThat(stripe(header, BODY, SIGNED_AT)).isEqualTo(Verification.refused(Refusal.SIGNATURE_WRONG));
    }

    @Test
    void refusesABodyOfWhichOneBitDiffers() {
        byte[] body = BODY.clone();
        body[body.length - 2] ^= 1;

        assertThat(stripe("t=1700000000,v1=" + V1, body, SIGNED_AT))
                .isEqualTo(Verification.refused(Refusal.SIGNATURE_WRONG));
    }

    @Test
    void refusesARequestWithoutSignature() {
        Verification verification =
                new StripeSource().verify(Requests.of(BODY, Map.of()), credentials(SECRET), SIGNED_AT);

        assertThat(verification).isEqualTo(Verification.refused(Refusal.SIGNATURE_MISSING));
    }

    @Test
    void acceptsTheFormerSecretBesideTheCurrentOne() {
        Verification verification = new StripeSource()
                .verify(
                        Requests.of(BODY, Map.of("Stripe-Signature", "t=1700000000,v1=" + V1)),
                        credentials("whsec_new", SECRET),
                        SIGNED_AT);

        assertThat(verification).isEqualTo(Verification.ACCEPTED);
    }

    @ParameterizedTest
    @CsvSource({
        "300, 180, ACCEPTED",
        "301, 181, SIGNATURE_STALE",
        "-60, -60, ACCEPTED",
        "-61, -61, SIGNATURE_FROM_FUTURE",
    })
    void boundsTheAgeOfASignature(long stripeAge, long calendlyAge, String expected) {
        Verification verification =
                expected.equals("ACCEPTED") ? Verification.ACCEPTED : Verification.refused(Refusal.valueOf(expected));
        String header = "t=1700000000,v1=" + V1;

        assertThat(stripe(header, BODY, SIGNED_AT.plus(Duration.ofSeconds(stripeAge))))
                .isEqualTo(verification);
        assertThat(calendly(header, BODY, SIGNED_AT.plus(Duration.ofSeconds(calendlyAge))))
                .isEqualTo(verification);
    }

    private static Verification stripe(String header, byte[] body, Instant now) {
        return new StripeSource()
                .verify(Requests.of(body, Map.of("Stripe-Signature", header)), credentials(SECRET), now);
    }

    private static Verification calendly(String header, byte[] body, Instant now) {
        return new CalendlySource()
                .verify(Requests.of(body, Map.of("Calendly-Webhook-Signature", header)), credentials(SECRET), now);
    }

    private static WebhookCredentials credentials(String... secrets) {
        return new WebhookCredentials(List.of(secrets), false, Map.of());
    }
}
