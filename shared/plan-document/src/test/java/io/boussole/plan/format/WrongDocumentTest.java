package io.boussole.plan.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.boussole.http.CommonProblem;
import io.boussole.http.ProblemException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WrongDocumentTest {
    private final DocumentReader reader = new DocumentReader(DocumentLimits.DEFAULT);

    @Test
    void tellsEveryFaultAtOnce() {
        String document = """
                name: 2027
                nmae: Plan
                template: TWO_PAGES
                period: { start: 2027-13-01, end: [2027-03-31] }
                calendar: { workingHours: { start: nine, days: [MONDAY, LUNDI] } }
                team: { id: claire }
                kpis:
                  - { id: a, target: "80", key: yes, limit: 2h, cadence: WEEKLY }
                  -
                  - { id: b, targetRange: { low: 0.1, hgih: 0.2 }, a/b: 1 }
                context: { salesCycleDays: 1.5, seasonality: { "2027-01": x } }
                segments: [{ icp: [{ value: { a: 1 } }] }]
                """;

        assertThat(faults(document, DocumentFormat.YAML)).isEqualTo("""
                        /nmae UNKNOWN_FIELD
                        /name WRONG_TYPE
                        /template UNKNOWN_VALUE
                        /period/start WRONG_TYPE
                        /period/end WRONG_TYPE
                        /calendar/workingHours/start WRONG_TYPE
                        /calendar/workingHours/days/1 UNKNOWN_VALUE
                        /context/seasonality/2027-01 WRONG_TYPE
                        /context/salesCycleDays WRONG_TYPE
                        /team WRONG_TYPE
                        /segments/0/icp/0/value WRONG_TYPE
                        /kpis/0/key WRONG_TYPE
                        /kpis/0/target WRONG_TYPE
                        /kpis/0/limit WRONG_TYPE
                        /kpis/0/cadence WRONG_TYPE
                        /kpis/1 EMPTY_ITEM
                        /kpis/2/a~1b UNKNOWN_FIELD
                        /kpis/2/targetRange/hgih UNKNOWN_FIELD""");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"name\":\"a\",\"why\":\"b\",\"name\":\"c\",\"kpis\":[{\"id\":\"x\",\"id\":\"y\"}]}",
                "name: a\nwhy: b\nname: c\nkpis:\n  - id: x\n    id: y\n"
            })
    void refusesKeysThatStandTwice(String document) {
        DocumentFormat format = document.startsWith("{") ? DocumentFormat.JSON : DocumentFormat.YAML;

        assertThat(faults(document, format)).isEqualTo("/name DUPLICATE_KEY\n/kpis/0/id DUPLICATE_KEY");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "  \n",
                "null",
                "# only a comment",
                "a: [",
                "a: b: c",
                "\t- x",
                "a: 1\n---\nb: 2",
                "? [a]\n: b"
            })
    void refusesWhatIsNotOneYamlDocument(String document) {
        ProblemException refusal = refusal(document.getBytes(StandardCharsets.UTF_8), DocumentFormat.YAML);

        assertThat(refusal.violations()).singleElement().satisfies(fault -> {
            assertThat(fault.pointer()).isEmpty();
            assertThat(fault.code()).isIn("UNREADABLE", "EMPTY_DOCUMENT");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "{", "{\"a\":1}}", "{a:1}", "{\"a\":NaN}", "{} {}", "{'a':1}", "{\"a\":01}"})
    void refusesWhatIsNotOneJsonDocument(String document) {
        ProblemException refusal = refusal(document.getBytes(StandardCharsets.UTF_8), DocumentFormat.JSON);

        assertThat(refusal.violations()).last().satisfies(fault -> {
            assertThat(fault.pointer()).isEmpty();
            assertThat(fault.code()).isIn("UNREADABLE", "EMPTY_DOCUMENT");
        });
    }

    @ParameterizedTest
    @CsvSource({"[], WRONG_TYPE", "text, WRONG_TYPE", "12, WRONG_TYPE"})
    void refusesADocumentThatIsNoObject(String document, String code) {
        assertThat(faults(document, DocumentFormat.YAML)).isEqualTo(" " + code);
    }

    @Test
    void refusesBytesThatAreNotUtf8() {
        ProblemException refusal = refusal(new byte[] {'a', ':', (byte) 0xE9}, DocumentFormat.YAML);

        assertThat(refusal.type()).isEqualTo(CommonProblem.MALFORMED_REQUEST);
    }

    @Test
    void tellsWhereTheYamlBreaks() {
        ProblemException refusal = refusal("name: a\nkpis: [\n".getBytes(StandardCharsets.UTF_8), DocumentFormat.YAML);

        assertThat(refusal.detail().en()).startsWith("Not YAML, line:column 3:1");
        assertThat(refusal.detail().fr()).startsWith("Ce n'est pas du YAML, ligne:colonne 3:1");
    }

    @Test
    void readsAliasesAndTextsThatLookLikeSomethingElse() {
        String document = """
                team:
                  - { id: a, name: !!str 12, role: on, rampProfile: &ramp [0.5, 1] }
                  - { id: b, name: no, rampProfile: *ramp }
                rituals: [{ at: 09:15 }]
                """;

        ReadDocument read = reader.read(document.getBytes(StandardCharsets.UTF_8), DocumentFormat.YAML);

        assertThat(read.plan().team().get(0).name()).isEqualTo("12");
        assertThat(read.plan().team().get(1).name()).isEqualTo("no");
        assertThat(read.plan().team().get(1).rampProfile())
                .isEqualTo(read.plan().team().get(0).rampProfile());
        assertThat(read.plan().rituals().get(0).at()).isEqualTo("09:15");
    }

    private String faults(String document, DocumentFormat format) {
        return refusal(document.getBytes(StandardCharsets.UTF_8), format).violations().stream()
                .map(fault -> fault.pointer() + " " + fault.code())
                .collect(Collectors.joining("\n"));
    }

    private ProblemException refusal(byte[] document, DocumentFormat format) {
        return catchThrowableOfType(ProblemException.class, () -> reader.read(document, format));
    }
}
