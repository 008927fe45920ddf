package io.boussole.metrics.source.chargebee;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.boussole.metrics.source.Refusal;
import io.boussole.metrics.source.Requests;
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

class ChargebeeCredentialsTest {
    private static final WebhookCredentials CREDENTIALS =
            new WebhookCredentials(List.of("s3cret+/", "former"), false, Map.of());

    @ParameterizedTest
    @ValueSource(strings = {"boussole:s3cret+/", "boussole:former"})
    void acceptsUserAndPassword(String pair) {
        assertThat(verify("", Map.of("Authorization", "Basic " + encode(pair)))).isEqualTo(Verification.ACCEPTED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"?key=former", "?a=b&key=s3cret%2B%2F", "?key=former&x"})
    void acceptsAKeyInTheAddress(String query) {
        assertThat(verify(query, Map.of())).isEqualTo(Verification.ACCEPTED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"?key=wrong", "?key=%ZZ&key=wrong", "?key=Former"})
    void refusesAnyOtherKey(String query) {
        assertThat(verify(query, Map.of())).isEqualTo(Verification.refused(Refusal.CREDENTIALS_WRONG));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Basic Zm9v", "Bearer former", "Basic %%%", "Basic"})
    void refusesAnyOtherPair(String authorization) {
        assertThat(verify("", Map.of("Authorization", authorization)))
                .isEqualTo(Verification.refused(Refusal.CREDENTIALS_WRONG));
    }

    @Test
    void refusesARequestWithoutCredentials() {
        assertThat(verify("", Map.of())).isEqualTo(Verification.refused(Refusal.CREDENTIALS_MISSING));
        assertThat(verify("?key=", Map.of())).isEqualTo(Verification.refused(Refusal.CREDENTIALS_MISSING));
    }

    private static String encode(String pair) {
        return Base64.getEncoder().encodeToString(pair.getBytes(UTF_8));
    }

    private static Verification verify(String query, Map<String, String> headers) {
        WebhookRequest request = new WebhookRequest("POST", List.of(Requests.URL + query), headers, new byte[0]);
        return new ChargebeeSource().verify(request, CREDENTIALS, Instant.EPOCH);
    }
}
