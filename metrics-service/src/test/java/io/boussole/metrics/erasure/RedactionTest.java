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
        assertThat(REDACTION.apply("first_name=Anna&contact%5Blast_name%5D=Martin"))
                .isEqualTo("first_name=forgotten&contact%5Blast_name%5D=forgotten");
        assertThat(REDACTION.apply("<sf:FirstName>Anna</sf:FirstName>"))
                .isEqualTo("<sf:FirstName>forgotten</sf:FirstName>");
        assertThat(REDACTION.apply("{\"town\":\"Annaberg\"}")).isEqualTo("{\"town\":\"Annaberg\"}");
    }

    /** A person called Won must not make the stages of all deals unreadable. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"stage\":\"Won\"}",
                "{\"propertyName\":\"dealstage\",\"propertyValue\":\"Won\"}",
                "{\"status\":{\"title\":\"Won\"}}",
                "{\"stage\":{\"name\":\"Won\"}}",
                "{\"StageName\":\"Won\"}",
                "{\"dealname\":\"Won\"}",
                "{\"companyName\":\"Won\"}",
                "<sf:StageName>Won</sf:StageName>",
                "deal[stage]=Won&x=1",
                "{\"registers\":{\"STAGE\":[\"Won\",17]}}",
                "{\"propertiesWithHistory\":{\"dealstage\":[{\"value\":\"Open\"},{\"value\":\"Won\"}]}}",
                "{\"tags\":[\"Won\",\"Lost\"]}"
            })
    void leavesWhatIsOnlyCalledLikeThePerson(String body) {
        assertThat(called("Kim Won").apply(body)).isEqualTo(body);
        assertThat(called("Won").apply(body)).isEqualTo(body);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"last_name\":\"Won\"}",
                "{\"lastName\" : \"Won\"}",
                "{\"propertyName\":\"lastname\",\"propertyValue\":\"Won\"}",
                "{\"propertyValue\":\"Won\",\"propertyName\":\"lastname\"}",
                "{\"properties\":{\"lastname\":{\"value\":\"Won\",\"name\":\"lastname\"}}}",
                "{\"propertiesWithHistory\":{\"lastname\":[{\"value\":\"Kim\"},{\"value\":\"Won\"}]}}",
                "{\"Nom de famille\":\"Won\"}",
                "{\"prénom\":\"Won\"}",
                "{\"person\":{\"name\":\"Won\"}}",
                "{\"registers\":{\"NAME\":[\"Won\",17]}}",
                "{\"question\":\"Last name\",\"answer\":\"Won\"}",
                "<LastName>Won</LastName>",
                "lastname=Won"
            })
    void takesTheWordOutWhereAPersonsNameStands(String body) {
        assertThat(called("Kim Won").apply(body)).doesNotContain("Won").contains("forgotten");
    }

    private static Redaction called(String name) {
        return new Redaction(Set.of(), "p@forgotten.invalid", Set.of(name));
    }

    @Test
    void hashesWithoutTellingWho() {
        assertThat(ForgottenPerson.hashOfAddress("t", " Anna@Example.com "))
                .isEqualTo(ForgottenPerson.hashOfAddress("t", "anna@example.com"))
                .isNotEqualTo(ForgottenPerson.hashOfAddress("u", "anna@example.com"))
                .hasSize(64);
    }
}
