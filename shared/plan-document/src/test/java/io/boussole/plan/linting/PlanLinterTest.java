package io.boussole.plan.linting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.boussole.http.ProblemException;
import io.boussole.plan.format.DocumentFormat;
import io.boussole.plan.format.DocumentLimits;
import io.boussole.testing.ExamplePlan;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class PlanLinterTest {
    private static final Clock LAST_OF_JANUARY = Clock.fixed(Instant.parse("2027-01-31T23:30:00Z"), ZoneOffset.UTC);

    private final PlanLinter linter = new PlanLinter(DocumentLimits.DEFAULT, LAST_OF_JANUARY);

    @Test
    void exampleHasNoError() {
        LintReport report = linter.lint(ExamplePlan.bytes(), DocumentFormat.YAML);

        assertThat(report.errors()).isZero();
        assertThat(report.warnings()).isEqualTo(5);
    }

    @Test
    void tellsLineAndColumnOfAKey() {
        String yaml = "name: Plan\nkpis:\n  - id: a\n    target: -1\n    metric: CLOSE_RATE\n";

        assertThat(lint(yaml, DocumentFormat.YAML)).contains("4:5 VALUE_OUT_OF_RANGE /kpis/0/target");
    }

    @Test
    void tellsTheNearestPlaceOfWhatIsAbsent() {
        String yaml = "name: Plan\nkpis:\n  - id: a\n    target: 1\n";

        assertThat(lint(yaml, DocumentFormat.YAML))
                .contains("3:5 KPI_WITHOUT_SOURCE /kpis/0/source", "1:1 MISSING_CALENDAR /calendar");
    }

    @Test
    void tellsLineAndColumnInJson() {
        String json = "{\n  \"name\": \"Plan\",\n  \"kpis\": [\n    { \"id\": \"a\", \"target\": -1 }\n  ]\n}";

        assertThat(lint(json, DocumentFormat.JSON))
                .contains("4:18 VALUE_OUT_OF_RANGE /kpis/0/target", "4:5 KPI_WITHOUT_SOURCE /kpis/0/source");
    }

    @Test
    void faultsOfTheTextAreFindings() {
        String yaml = "nmae: Plan\nkpis:\n  - { id: a, target: much }\n  -\nname: a\nname: b\n";

        assertThat(lint(yaml, DocumentFormat.YAML))
                .containsExactly(
                        "6:1 DUPLICATE_KEY /name",
                        "1:1 UNKNOWN_FIELD /nmae",
                        "3:14 WRONG_TYPE /kpis/0/target",
                        "4:4 EMPTY_ITEM /kpis/1");
    }

    @Test
    void tellsWhereATextBreaks() {
        assertThat(lint("name: a\nkpis: [\n", DocumentFormat.YAML)).containsExactly("3:1 UNREADABLE ");
        assertThat(lint("{\"name\": \"a\",\n nope}", DocumentFormat.JSON)).containsExactly("2:2 UNREADABLE ");
    }

    @Test
    void anEmptyTextIsAFinding() {
        assertThat(lint("", DocumentFormat.YAML)).containsExactly("? EMPTY_DOCUMENT ");
    }

    @Test
    void whatComesFromAnAliasIsFoundAtTheAlias() {
        String yaml = "team:\n  - &a { id: a }\n  - *a\n";

        assertThat(lint(yaml, DocumentFormat.YAML)).contains("3:5 DUPLICATE_ID /team/1/id");
    }

    @Test
    @DisplayName("Row 65: a milestone is late from the day after, by the plan's own calendar")
    void todayIsThePlansOwn() {
        String milestone = "\nmilestones: [{ id: m, title: Lancer, ownerId: tom, dueOn: 2027-01-31 }]\n";
        String inParis = ExamplePlan.text() + milestone;
        String inNewYork = ExamplePlan.with("timeZone: Europe/Paris", "timeZone: America/New_York") + milestone;

        assertThat(lint(inParis, DocumentFormat.YAML)).anyMatch(finding -> finding.contains("MILESTONE_LATE"));
        assertThat(lint(inNewYork, DocumentFormat.YAML)).noneMatch(finding -> finding.contains("MILESTONE_LATE"));
    }

    @Test
    void refusesOnlyWhatIsTooLarge() {
        byte[] tenMegabytes = "name: a\n".repeat(1_300_000).getBytes(StandardCharsets.UTF_8);

        assertThatThrownBy(() -> linter.lint(tenMegabytes, DocumentFormat.YAML)).isInstanceOf(ProblemException.class);
    }

    private List<String> lint(String text, DocumentFormat format) {
        return linter.lint(text.getBytes(StandardCharsets.UTF_8), format).findings().stream()
                .map(finding -> (finding.place() == null
                                ? "?"
                                : finding.place().line() + ":" + finding.place().column())
                        + " " + finding.code() + " " + finding.pointer())
                .toList();
    }
}
