package io.boussole.metrics.source.pipedrive;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.boussole.metrics.source.Refusal;
import io.boussole.metrics.source.Verification;
import io.boussole.metrics.source.WebhookCredentials;
import io.boussole.metrics.source.WebhookRequest;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PipedriveCredentialsTest {
    private static final WebhookCredentials CREDENTIALS =
            new WebhookCredentials(List.of("s3cret:é", "former"), false, Map.of());

    @ParameterizedTest
    @ValueSource(strings = {"boussole:s3cret:é", "boussole:former"})
    void acceptsTheCurrentAndTheFormerPassword(String pair) {
        assertThat(verify(Map.of("authorization", "Basic " + encode(pair)))).isEqualTo(Verification.ACCEPTED);
        assertThat(verify(Map.of("Authorization", "basic  " + encode(pair)))).isEqualTo(Verification.ACCEPTED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"boussole:s3cret", "boussole:", "Boussole:former", ":former", "", "former", "boussole:former "})
    void refusesAnyOtherPair(String pair) {
        assertThat(verify(Map.of("Authorization", "Basic " + encode(pair))))
                .isEqualTo(Verification.refused(Refusal.CREDENTIALS_WRONG));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bearer former", "Basic", "Basic %%%", "former"})
    void refusesAnyOtherScheme(String authorization) {
        assertThat(verify(Map.of("Authorization", authorization)))
                .isEqualTo(Verification.refused(Refusal.CREDENTIALS_WRONG));
    }

    @Test
    void refusesARequestWithoutCredentials() {
        assertThat(verify(Map.of())).isEqualTo(Verification.refused(Refusal.CREDENTIALS_MISSING));
        assertThat(verify(Map.of("Authorization", " "))).isEqualTo(Verification.refused(Refusal.CREDENTIALS_MISSING));
    }

    private static String encode(String pair) {
        return Base64.getEncoder().encodeToString(pair.getBytes(UTF_8));
    }

    private static Verification verify(Map<String, String> headers) {
        return new PipedriveSource()
                .verify(new WebhookRequest("POST", List.of(), headers, new byte[0]), CREDENTIALS, Instant.EPOCH);
    }
}
