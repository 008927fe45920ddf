package io.boussole.plan.arithmetic.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.boussole.plan.document.PartnerProgram.SharingRule;
import java.math.BigDecimal;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class PipelineSharingTest {

    @Test
    @DisplayName("Row 58: 10 000 € at 70/30 is 7 000 € and 3 000 €")
    void amountIsSharedByTheRule() {
        PipelineSharing sharing = shared("10000", "70", "30");

        assertThat(sharing.ours()).isEqualTo("7000");
        assertThat(sharing.theirs()).isEqualTo("3000");
        assertThat(sharing.working()).extracting("expression").containsExactly("10000 × 70 %", "10000 × 30 %");
    }

    @Test
    void centLeftOverGoesToTheLargerRemainder() {
        assertThat(shared("0.01", "30", "70").theirs()).isEqualTo("0.01");
        assertThat(shared("0.01", "50", "50").ours()).isEqualTo("0.01");
        assertThat(shared("0.05", "33.3", "66.7").ours()).isEqualTo("0.02");
    }

    @Test
    void sharesAlwaysAddUp() {
        Random random = new Random(58);
        for (int round = 0; round < 2_000; round++) {
            BigDecimal amount = BigDecimal.valueOf(random.nextInt(100_000_000), 2);
            BigDecimal ours = BigDecimal.valueOf(random.nextInt(10_001), 2);
            BigDecimal theirs = BigDecimal.valueOf(100).subtract(ours);

            PipelineSharing sharing = shared(amount.toString(), ours.toString(), theirs.toString());

            assertThat(sharing.ours().add(sharing.theirs())).isEqualByComparingTo(amount);
            BigDecimal exact = amount.multiply(ours).movePointLeft(2);
            assertThat(sharing.ours().subtract(exact).abs()).isLessThan(new BigDecimal("0.01"));
        }
    }

    @Test
    void ruleThatIsNotWholeSharesNothing() {
        assertThat(PipelineSharing.of(BigDecimal.TEN, rule("70", "40"), 2)).isEmpty();
        assertThat(PipelineSharing.of(BigDecimal.TEN, rule("110", "-10"), 2)).isEmpty();
        assertThat(PipelineSharing.of(BigDecimal.TEN, new SharingRule(null, null, null, null, null), 2))
                .isEmpty();
        assertThatThrownBy(() -> shared("0.001", "70", "30")).isInstanceOf(ArithmeticException.class);
    }

    private static PipelineSharing shared(String amount, String ours, String theirs) {
        return PipelineSharing.of(new BigDecimal(amount), rule(ours, theirs), 2).orElseThrow();
    }

    private static SharingRule rule(String ours, String theirs) {
        return new SharingRule("CO_SALE", new BigDecimal(ours), new BigDecimal(theirs), null, null);
    }
}
