package io.boussole.plan.findings;

import static org.assertj.core.api.Assertions.assertThat;

import io.boussole.plan.findings.rules.RuleBook;
import org.junit.jupiter.api.Test;

class RuleBookTest {

    @Test
    void eachRuleHasACodeOfItsOwn() {
        assertThat(RuleBook.ALL)
                .extracting(Rule::code)
                .doesNotHaveDuplicates()
                .allMatch(code -> code.matches("[A-Z0-9_]+"));
    }

    @Test
    void eachRuleSpeaksBothLanguages() {
        assertThat(RuleBook.ALL).allSatisfy(rule -> {
            assertThat(rule.says().en()).isNotBlank().isNotEqualTo(rule.says().fr());
            assertThat(rule.fix().en()).isNotBlank().isNotEqualTo(rule.fix().fr());
            assertThat(rule.says().en().contains("{0}"))
                    .isEqualTo(rule.says().fr().contains("{0}"));
        });
    }

    @Test
    void rowsOfTheGuideThatActivationRestsUponAreCovered() {
        assertThat(RuleBook.ALL)
                .extracting(Rule::row)
                .contains(1, 2, 7, 9, 12, 13, 15, 21, 22, 34, 36, 41, 47, 67, 82, 83, 88, 90);
    }
}
