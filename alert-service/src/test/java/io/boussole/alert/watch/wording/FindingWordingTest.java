package io.boussole.alert.watch.wording;

import static org.assertj.core.api.Assertions.assertThat;

import io.boussole.alert.watch.finding.Finding;
import io.boussole.contracts.action.AlertKind;
import io.boussole.http.Text;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FindingWordingTest {
    @Test
    void saysWhenAThresholdOfThePeriodIsJudged() {
        Text text = undecided(
                Finding.Reason.PERIOD_NOT_OVER,
                Map.of("kpi", "Signed revenue", "value", "20000", "below", "60000", "periodEnd", "2026-12-31"));

        assertThat(text.en())
                .isEqualTo(
                        "Signed revenue stands at 20,000; the threshold of 60,000 is one of the whole period. Whether it is missed"
                                + " is told once all up to December 31, 2026 is known, not before. The stop rule of a channel or a battle,"
                                + " with cycleDays, tells sooner.");
        assertThat(text.fr())
                .startsWith("Signed revenue est à 20")
                .contains("vaut pour toute la période", "jusqu'au 31 décembre 2026");
    }

    @Test
    void saysBetweenWhichLimitsPoorDataStayWhatTheyWere() {
        Text text = undecided(Finding.Reason.QUALITY_AT_ITS_LIMIT, Map.of("floor", "0.9", "cleanFrom", "0.92"));

        assertThat(text.en())
                .isEqualTo("Between 90% and 92%: no task is due, and one that stands stays until 92% is reached.");
    }

    /** Findings of an older version may lack any of their values. */
    @ParameterizedTest
    @EnumSource(Finding.Reason.class)
    void hasWordsForEveryReasonWhateverIsMissing(Finding.Reason reason) {
        Text text = undecided(reason, Map.of());

        assertThat(text.en()).isNotBlank().doesNotContain(reason.name(), "null");
        assertThat(text.fr()).isNotBlank().isNotEqualTo(text.en());
    }

    private static Text undecided(Finding.Reason reason, Map<String, String> circumstances) {
        return FindingWording.of(AlertKind.STOP_RULE, Finding.State.UNDECIDED, reason, circumstances);
    }
}
