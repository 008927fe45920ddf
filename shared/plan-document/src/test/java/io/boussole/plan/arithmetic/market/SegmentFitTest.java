package io.boussole.plan.arithmetic.market;

import static org.assertj.core.api.Assertions.assertThat;

import io.boussole.plan.arithmetic.WrittenPlan;
import io.boussole.plan.arithmetic.market.SegmentFit.Outcome;
import io.boussole.plan.document.Segment;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SegmentFitTest {

    @Test
    @DisplayName("Row 43: an account of 120 people on SAP, under GDPR-health, at maturity 3, fits 4 of 4")
    void accountFitsFourOfFour() {
        Segment segment = segment("""
                icp:
                  - { signal: COMPANY_SIZE, operator: BETWEEN, value: [50, 250] }
                  - { signal: TECH_STACK, operator: ANY_OF, value: [SAP, Coswin] }
                  - { signal: REGULATORY, operator: EQUALS, value: GDPR-health }
                  - { signal: DIGITAL_MATURITY, operator: AT_LEAST, value: 3 }
                """);

        SegmentFit fit = SegmentFit.of(
                segment,
                Map.of(
                        "COMPANY_SIZE",
                        120,
                        "TECH_STACK",
                        List.of("sap"),
                        "REGULATORY",
                        "GDPR-health",
                        "DIGITAL_MATURITY",
                        3.0));

        assertThat(fit.met()).isEqualTo(4);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "EQUALS | SAP | MET", "EQUALS | [SAP, CRM] | NOT_MET", "NOT_EQUALS | SAP | NOT_MET",
                        "NOT_EQUALS | Excel | MET",
                "ANY_OF | [Excel, SAP] | MET", "ANY_OF | [Excel] | NOT_MET", "ALL_OF | [SAP] | MET",
                        "ALL_OF | [SAP, CRM] | NOT_MET",
                "NONE_OF | [Excel] | MET", "NONE_OF | [Excel, SAP] | NOT_MET", "AT_LEAST | 1 | NOT_MET",
                        "AT_MOST | x | UNFINISHED_SIGNAL",
                "BETWEEN | [1] | UNFINISHED_SIGNAL", "EQUALS | [] | UNFINISHED_SIGNAL"
            })
    void everyOperatorComparesTexts(String operator, String value, Outcome expected) {
        assertThat(outcome(operator, value, "SAP")).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "EQUALS | 120.0 | MET",
                "AT_LEAST | 120 | MET",
                "AT_LEAST | 121 | NOT_MET",
                "AT_MOST | 120 | MET",
                "AT_MOST | 119 | NOT_MET",
                "BETWEEN | [120, 130] | MET",
                "BETWEEN | [110, 120] | MET",
                "BETWEEN | [121, 130] | NOT_MET",
                "ANY_OF | [1, 120] | MET"
            })
    void everyOperatorComparesNumbers(String operator, String value, Outcome expected) {
        assertThat(outcome(operator, value, 120)).isEqualTo(expected);
    }

    @Test
    void unknownTraitIsNotMetWhateverTheOperator() {
        Segment segment = segment(
                "icp: [{ signal: REGULATORY, operator: NONE_OF, value: [X] }, { signal: REGULATORY, value: X }]");

        assertThat(SegmentFit.of(segment, Map.of()).signals())
                .extracting(SegmentFit.SignalOutcome::outcome)
                .containsExactly(Outcome.UNKNOWN_TRAIT, Outcome.UNFINISHED_SIGNAL);
    }

    @ParameterizedTest
    @DisplayName("Row 44: three boxes make TARGET, WATCHLIST or NOT_PRIORITISED")
    @CsvSource({
        "true, true, true, TARGET",
        "true, true, false, WATCHLIST",
        "true, false, true, NOT_PRIORITISED",
        "false, true, true, NOT_PRIORITISED",
        "false, false, false, NOT_PRIORITISED"
    })
    void boxesMakeTheStatus(boolean pain, boolean value, boolean accessibility, SegmentStatus status) {
        assertThat(SegmentStatus.of(segment("score: { pain: " + pain + ", perceivedValue: " + value
                        + ", accessibility: " + accessibility + " }")))
                .contains(status);
    }

    @Test
    void openBoxLeavesTheStatusOpen() {
        assertThat(SegmentStatus.of(segment("score: { pain: true, perceivedValue: true }")))
                .isEmpty();
        assertThat(SegmentStatus.of(segment("name: n"))).isEmpty();
    }

    private static Outcome outcome(String operator, String value, Object trait) {
        Segment segment = segment("icp: [{ signal: TECH_STACK, operator: " + operator + ", value: " + value + " }]");
        return SegmentFit.of(segment, Map.of("TECH_STACK", trait))
                .signals()
                .get(0)
                .outcome();
    }

    private static Segment segment(String yaml) {
        return WrittenPlan.of("segments:\n  - id: s\n    " + yaml.strip().replace("\n", "\n    "))
                .segments()
                .get(0);
    }
}
