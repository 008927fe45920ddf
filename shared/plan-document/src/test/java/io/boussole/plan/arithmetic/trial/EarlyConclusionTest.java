package io.boussole.plan.arithmetic.trial;

import static org.assertj.core.api.Assertions.assertThat;

import io.boussole.plan.document.Experiment.Arm;
import java.math.BigDecimal;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class EarlyConclusionTest {
    private static final BigDecimal ALPHA = new BigDecimal("0.05");
    private static final int PLANNED = 900;

    @Test
    @DisplayName("Row 105: halfway, an early conclusion takes more than the usual 1.96")
    void halfwayTheBoundaryIsHigher() {
        EarlyConclusion early = EarlyConclusion.of(new Arm(450, 36), new Arm(450, 54), PLANNED, ALPHA);

        assertThat(SampleSize.shown(early.information())).isEqualTo("0.5000");
        assertThat(SampleSize.shown(early.statistic())).isEqualTo("2.0000");
        assertThat(SampleSize.shown(early.boundary())).isEqualTo("3.1698");
        assertThat(early.isAllowed()).isFalse();
    }

    @Test
    @DisplayName("Row 105: an early conclusion is allowed once the sequential boundary is crossed, in either direction")
    void crossedBoundaryAllowsAConclusion() {
        assertThat(EarlyConclusion.isAllowed(new Arm(450, 36), new Arm(450, 72), PLANNED, ALPHA))
                .isTrue();
        assertThat(EarlyConclusion.isAllowed(new Arm(450, 72), new Arm(450, 36), PLANNED, ALPHA))
                .isTrue();
    }

    @Test
    @DisplayName("Row 105: at the planned size nothing is early any more")
    void plannedSizeAllowsAConclusion() {
        assertThat(EarlyConclusion.isAllowed(new Arm(899, 72), new Arm(899, 72), PLANNED, ALPHA))
                .isFalse();
        assertThat(EarlyConclusion.isAllowed(new Arm(900, 72), new Arm(900, 72), PLANNED, ALPHA))
                .isTrue();
    }

    @Test
    void emptyArmsAllowNothing() {
        assertThat(EarlyConclusion.isAllowed(new Arm(null, null), new Arm(10, 10), PLANNED, null))
                .isFalse();
        assertThat(EarlyConclusion.isAllowed(new Arm(-5, -2), new Arm(0, 3), 0, BigDecimal.TEN))
                .isFalse();
        assertThat(EarlyConclusion.of(new Arm(0, 0), new Arm(0, 0), PLANNED, ALPHA)
                        .working())
                .last()
                .extracting("result")
                .isEqualTo("∞");
    }

    /** Two arms that do not differ, looked at every 15 cases: without a boundary about a quarter would be "found". */
    @Test
    void repeatedLooksKeepTheRiskBelowAlpha() {
        Random random = new Random(105);
        int trials = 4000;
        int wrong = 0;
        for (int trial = 0; trial < trials; trial++) {
            wrong += concludesEarly(random, 0.10) ? 1 : 0;
        }

        assertThat((double) wrong / trials).isLessThan(0.05);
    }

    private static boolean concludesEarly(Random random, double rate) {
        int first = 0;
        int second = 0;
        for (int size = 1; size < PLANNED; size++) {
            first += random.nextDouble() < rate ? 1 : 0;
            second += random.nextDouble() < rate ? 1 : 0;
            if (size % 15 == 0
                    && EarlyConclusion.isAllowed(new Arm(size, first), new Arm(size, second), PLANNED, ALPHA)) {
                return true;
            }
        }
        return false;
    }
}
