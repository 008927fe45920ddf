package io.boussole.alert.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.boussole.alert.rule.terms.ActionTemplate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ActionTemplateTest {
    /** Row 116, Row 117, Row 118: the decision rule of each source. */
    @ParameterizedTest
    @CsvSource(quoteCharacter = '"', textBlock = """
            USEFUL_REPLY_RATE, MODIFY_SUBJECT_OR_SEQUENCING, Modifier l'objet ou le séquencement
            WEBINAR_TO_MEETING, ADAPT_FORMAT_OR_TARGET, Adapter le format ou la cible
            PARTNER_LEAD_QUALITY, RENEGOTIATE_SHARE_OR_PROCESS, Renégocier le partage ou le processus""")
    void proposesWhatHelpsTheSource(String metric, ActionTemplate template, String title) {
        assertThat(ActionTemplate.of(metric)).isEqualTo(template);
        assertThat(template.title().fr()).isEqualTo(title);
    }

    @Test
    void proposesNothingForOthers() {
        assertThat(ActionTemplate.of("CLOSE_RATE")).isNull();
        assertThat(ActionTemplate.of(null)).isNull();
    }
}
