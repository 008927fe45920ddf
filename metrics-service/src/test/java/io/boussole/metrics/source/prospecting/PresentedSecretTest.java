package io.boussole.metrics.source.prospecting;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.boussole.metrics.source.Refusal;
import io.boussole.metrics.source.Requests;
import io.boussole.metrics.source.SourceKind;
import io.boussole.metrics.source.Verification;
import io.boussole.metrics.source.WebhookCredentials;
import io.boussole.metrics.source.WebhookRequest;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class PresentedSecretTest {
    private static final WebhookCredentials CREDENTIALS =
            new WebhookCredentials(List.of("s3cret:é", "former"), false, Map.of());
    private static final Instant NOW = Instant.parse("2027-03-31T12:00:00Z");

    @ParameterizedTest
    @ValueSource(strings = {"s3cret:é", "former"})
    void acceptsTheCurrentAndTheFormerSecretWhereverItStands(String secret) {
        assertThat(verify(SourceKind.BREVO, Map.of("Authorization", "Bearer " + secret)))
                .isEqualTo(Verification.ACCEPTED);
        assertThat(verify(SourceKind.BREVO, Map.of("Authorization", "basic " + encode("boussole:" + secret))))
                .isEqualTo(Verification.ACCEPTED);
        assertThat(verify(SourceKind.ITERABLE, Map.of("Authorization", secret))).isEqualTo(Verification.ACCEPTED);
        assertThat(verify(SourceKind.ITERABLE, Map.of("X-Webhook-Secret", secret)))
                .isEqualTo(Verification.ACCEPTED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"?secret=s3cret%3A%C3%A9", "?a=b&token=former", "?key=former&a", "?secret=s3cret:é"})
    void acceptsTheSecretInTheAddress(String query) {
        assertThat(verify(SourceKind.MAILJET, query)).isEqualTo(Verification.ACCEPTED);
    }

    @ParameterizedTest
    @EnumSource(names = {"BREVO", "LEMLIST", "MAILJET", "SENDGRID", "ITERABLE", "GONG"})
    void refusesARequestWithoutSecret(SourceKind kind) {
        assertThat(verify(kind, "")).isEqualTo(Verification.refused(Refusal.CREDENTIALS_MISSING));
        assertThat(verify(kind, "?secret=")).isEqualTo(Verification.refused(Refusal.CREDENTIALS_MISSING));
        assertThat(verify(kind, "?secret=formes")).isEqualTo(Verification.refused(Refusal.CREDENTIALS_WRONG));
        assertThat(verify(kind, "?secret=former")).isEqualTo(Verification.ACCEPTED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Basic %%%", "Basic", "Bearer forme", "Bearer", "Basic Zm9ybWVy:"})
    void refusesWhatIsNotTheSecret(String authorization) {
        assertThat(verify(SourceKind.BREVO, Map.of("Authorization", authorization)))
                .isEqualTo(Verification.refused(Refusal.CREDENTIALS_WRONG));
    }

    @Test
    void survivesAnAddressThatCannotBeDecoded() {
        assertThat(verify(SourceKind.BREVO, "?secret=%zz")).isEqualTo(Verification.refused(Refusal.CREDENTIALS_WRONG));
    }

    @Test
    void namesAUserWhereTheSenderWantsOne() {
        assertThat(List.of(SourceKind.BREVO, SourceKind.MAILJET, SourceKind.ITERABLE))
                .allSatisfy(kind -> assertThat(kind.source().userName()).contains("boussole"));
        assertThat(SourceKind.OUTREACH.source().userName()).isEmpty();
    }

    private static String encode(String pair) {
        return Base64.getEncoder().encodeToString(pair.getBytes(UTF_8));
    }

    private static Verification verify(SourceKind kind, Map<String, String> headers) {
        return kind.source().verify(Requests.of(new byte[0], headers), CREDENTIALS, NOW);
    }

    private static Verification verify(SourceKind kind, String query) {
        WebhookRequest request =
                new WebhookRequest("POST", List.of(Requests.URL + query), Map.of(), "{}".getBytes(UTF_8));
        return kind.source().verify(request, CREDENTIALS, NOW);
    }
}
