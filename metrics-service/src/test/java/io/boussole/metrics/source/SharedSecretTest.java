package io.boussole.metrics.source;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SharedSecretTest {
    private static final WebhookCredentials CREDENTIALS =
            new WebhookCredentials(List.of("s3cret+é/", "the-former"), false, Map.of());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "?secret=s3cret%2B%C3%A9%2F",
                "?secret=s3cret+%C3%A9%2F",
                "?key=the-former",
                "?Token=the-former&x=1",
                "?a=b&secret=the-former"
            })
    void acceptsTheSecretInTheAddress(String query) {
        assertThat(verify(query, Map.of())).isEqualTo(Verification.ACCEPTED);
    }

    @Test
    void acceptsTheSecretAsPasswordAndAsBearerToken() {
        assertThat(verify("", basic("boussole:s3cret+é/"))).isEqualTo(Verification.ACCEPTED);
        assertThat(verify("", Map.of("Authorization", "bearer  the-former"))).isEqualTo(Verification.ACCEPTED);
    }

    @Test
    void acceptsTheUserNameThatWasAgreedAlone() {
        SharedSecret agreed = SharedSecret.ofUser("crm");

        assertThat(agreed.verify(request("", basic("crm:the-former")), CREDENTIALS))
                .isEqualTo(Verification.ACCEPTED);
        assertThat(agreed.verify(request("", basic("other:the-former")), CREDENTIALS))
                .isEqualTo(Verification.refused(Refusal.CREDENTIALS_WRONG));
    }

    @Test
    void acceptsASecretThatStandsWhereTheUserNameDoes() {
        assertThat(SharedSecret.ofAnyUser().verify(request("", basic("the-former:")), CREDENTIALS))
                .isEqualTo(Verification.ACCEPTED);
        assertThat(SharedSecret.ofAnyUser().verify(request("", basic("the-former:x")), CREDENTIALS))
                .isEqualTo(Verification.refused(Refusal.CREDENTIALS_WRONG));
    }

    @ParameterizedTest
    @ValueSource(strings = {"?secret=", "?secret=the-forme", "?secret=THE-FORMER", "?secret=%zz", "?key=the-former2"})
    void refusesAnythingElseInTheAddress(String query) {
        assertThat(verify(query, Map.of())).isEqualTo(Verification.refused(Refusal.CREDENTIALS_WRONG));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Basic", "Basic %%%", "Bearer the-forme", "Digest the-former", "the-former"})
    void refusesAnythingElseInTheHeader(String authorization) {
        assertThat(verify("", Map.of("Authorization", authorization)))
                .isEqualTo(Verification.refused(Refusal.CREDENTIALS_WRONG));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?", "?x=the-former", "?secret"})
    void saysThatNothingWasOffered(String query) {
        assertThat(verify(query, Map.of())).isEqualTo(Verification.refused(Refusal.CREDENTIALS_MISSING));
    }

    private static Map<String, String> basic(String pair) {
        return Map.of("Authorization", "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(UTF_8)));
    }

    private static Verification verify(String query, Map<String, String> headers) {
        return SharedSecret.ofUser(SharedSecret.USER_NAME).verify(request(query, headers), CREDENTIALS);
    }

    private static WebhookRequest request(String query, Map<String, String> headers) {
        return new WebhookRequest("POST", List.of(Requests.URL + query, Requests.URL), headers, new byte[0]);
    }
}
