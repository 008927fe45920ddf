package io.boussole.metrics.erasure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RedactionTest {
    private static final Redaction REDACTION =
            new Redaction(Set.of("anna+x@example.com"), "p@forgotten.invalid", Set.of("Anna Martin", "+33 6 12"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"email\":\"anna+x@example.com\"}",
                "{\"email\":\"Anna+X@Example.COM\"}",
                "email=anna%2Bx%40example.com&a=b",
                "{\"email\":\"anna\\u002bx\\u0040example.com\"}",
                "Anna <anna+x@example.com>, at once\nanna+x@example.com.",
                "{\"note\":\"said\\nanna+x@example.com\"}",
                "to%3Aanna%2Bx%40example.com"
            })
    void findsTheAddressInEveryForm(String body) {
        assertThat(REDACTION.apply(body).toLowerCase(Locale.ROOT))
                .contains("p@forgotten.invalid")
                .doesNotContain("example.com");
        assertThat(Pattern.compile(AddressPattern.inEscapedBytes("anna+x@example.com"), Pattern.CASE_INSENSITIVE)
                        .matcher(body.replace("\\", "\\\\"))
                        .find())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"joanna+x@example.com", "anna+x@example.com.au", "anna+x@example.community"})
    void leavesLongerAddressesAlone(String other) {
        assertThat(REDACTION.apply(other)).isEqualTo(other);
    }

    @Test
    void takesNamesOutWhereTheyStandAlone() {
        assertThat(REDACTION.apply(
                        "{\"firstname\":\"Anna\",\"Martin\":1,\"name\":\"Anna Martin\",\"phone\":\"+33 6 12\"}"))
                .isEqualTo("{\"firstname\":\"forgotten\",\"Martin\":1,\"name\":\"forgotten\",\"phone\":\"forgotten\"}");
        assertThat(REDACTION.apply("first=Anna&last=Martin")).isEqualTo("first=forgotten&last=forgotten");
        assertThat(REDACTION.apply("<n>Anna</n>")).isEqualTo("<n>forgotten</n>");
        assertThat(REDACTION.apply("{\"town\":\"Annaberg\"}")).isEqualTo("{\"town\":\"Annaberg\"}");
    }

    @Test
    void hashesWithoutTellingWho() {
        assertThat(ForgottenPerson.hashOfAddress("t", " Anna@Example.com "))
                .isEqualTo(ForgottenPerson.hashOfAddress("t", "anna@example.com"))
                .isNotEqualTo(ForgottenPerson.hashOfAddress("u", "anna@example.com"))
                .hasSize(64);
    }
}
