package io.boussole.alert.statistics.bound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DetectabilityTest {
    private static final int DAYS = 65;
    private static final double ALPHA = 0.05;

    private static Detectability of(PlannedEvidence evidence) {
        return new Detectability(evidence, ExactBound.of(evidence, ALPHA).value(), DAYS);
    }

    /** Row 28: of replies that fall from 8 % to 3.2 %, at 1 000 e-mails a quarter, 76 % of the cases are found within 15 days. */
    @Test
    void findsACollapseOfRepliesWithinThreeWeeks() {
        PlannedShare replies = PlannedShare.below(0.08, 1_000);

        assertThat(of(replies).chanceBy(15, -0.6)).isGreaterThan(0.76);
        assertThat(new Detectability(replies, 20, DAYS).chanceBy(15, -0.6)).isCloseTo(0.77, within(0.015));
        assertThat(of(replies).smallestChange(15).orElseThrow()).isBetween(-0.6, -0.55);
    }

    /** Published medians, simulated with a bound of 20: 22, 15 and 11 days. */
    @ParameterizedTest
    @CsvSource({"-0.4, 22", "-0.5, 15", "-0.6, 11"})
    void knowsTheMedianDay(double change, int published) {
        Detectability replies = new Detectability(PlannedShare.below(0.08, 1_000), 20, DAYS);

        assertThat(replies.medianDay(change).orElseThrow()).isBetween(published - 2, published + 1);
    }

    /** Row 28: no method finds it in three weeks, so the product says so. */
    @Test
    void saysThatACollapseOfClosingIsNotFoundInThreeWeeks() {
        Detectability closing = of(PlannedShare.below(0.25, 80));

        assertThat(closing.chanceBy(15, -0.6)).isLessThan(0.45);
        assertThat(closing.smallestChange(15).orElseThrow()).isLessThan(-0.9);
        assertThat(closing.smallestChange(DAYS).orElseThrow()).isCloseTo(-0.497, within(0.002));
        assertThat(closing.chanceBy(DAYS, -0.6)).isCloseTo(0.9408, within(5e-5));
        assertThat(closing.medianDay(-0.1)).isEmpty();
        assertThat(closing.smallestChange(5)).isEmpty();
    }

    @Test
    void isCertainOfTheSmallestChangeAndNotOfALesserOne() {
        for (PlannedEvidence evidence : new PlannedEvidence[] {
            PlannedShare.below(0.3, 300),
            PlannedShare.above(0.15, 300),
            PlannedCount.below(80, DAYS),
            PlannedCount.above(80, DAYS)
        }) {
            Detectability detectability = of(evidence);
            double smallest = detectability.smallestChange(DAYS).orElseThrow();
            assertThat(detectability.chanceBy(DAYS, smallest)).isGreaterThanOrEqualTo(Detectability.POWER);
            assertThat(detectability.chanceBy(DAYS, smallest * 0.99)).isLessThan(Detectability.POWER);
            assertThat(detectability.chanceBy(30, smallest)).isLessThan(detectability.chanceBy(DAYS, smallest));
            assertThat(detectability.chanceBy(DAYS + 9, smallest)).isEqualTo(detectability.chanceBy(DAYS, smallest));
            assertThat(detectability.chanceBy(0, smallest)).isZero();
        }
    }

    @Test
    void answersForAnyVolume() {
        assertThat(of(PlannedShare.below(0.05, 1_000_000)).smallestChange(15).orElseThrow())
                .isGreaterThan(-0.2);
        assertThat(of(PlannedCount.below(1_000_000, DAYS)).smallestChange(15).orElseThrow())
                .isGreaterThan(-0.2);
        assertThat(of(PlannedShare.below(0.25, 0)).smallestChange(DAYS)).isEmpty();
        assertThat(of(PlannedShare.below(0.25, 3)).medianDay(-0.9)).isEmpty();
    }

    @Test
    void refusesNoBoundAndNoDays() {
        PlannedShare closing = PlannedShare.below(0.25, 80);
        assertThatThrownBy(() -> new Detectability(closing, 0.5, DAYS)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Detectability(closing, 20, 0)).isInstanceOf(IllegalArgumentException.class);
    }
}
