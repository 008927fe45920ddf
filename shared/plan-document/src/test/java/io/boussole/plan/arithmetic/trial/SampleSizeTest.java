package io.boussole.plan.arithmetic.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.boussole.plan.arithmetic.WrittenPlan;
import io.boussole.plan.document.Experiment;
import java.math.BigDecimal;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SampleSizeTest {

    @Test
    @DisplayName("Row 101: 8 % to 12 % at alpha 0.05 and power 0.8 needs 882 an arm; 300 are too few")
    void fromEightToTwelvePercentNeeds882() {
        SampleSize size = new SampleSize(0.08, 0.12, 0.05, 0.8);

        assertThat(size.perArm()).isEqualTo(882);
        assertThat(size.isUnderpoweredWith(881)).isTrue();
        assertThat(size.isUnderpoweredWith(882)).isFalse();
        assertThat(size.isUnderpoweredWith(300)).isTrue();
        assertThat(size.powerWith(300)).isCloseTo(0.3709, within(0.01));
        assertThat(size.working()).last().extracting("result").isEqualTo("882");
    }

    /** The first from the manual page of R's power.prop.test, the second from UCLA's page on power of two proportions. */
    @ParameterizedTest
    @CsvSource({"0.50, 0.75, 0.05, 0.90, 76.7", "0.15, 0.30, 0.05, 0.80, 120.5"})
    void agreesWithPublishedValues(double baseline, double expected, double alpha, double power, double published) {
        assertThat(new SampleSize(baseline, expected, alpha, power).exactPerArm())
                .isCloseTo(published, within(0.06));
    }

    /** Cohen's arcsine transformation, 1988, chapter 6, is another road to nearly the same place. */
    @ParameterizedTest
    @CsvSource({"0.08, 0.12, 0.05, 0.8", "0.02, 0.03, 0.05, 0.9", "0.25, 0.32, 0.01, 0.8", "0.5, 0.4, 0.1, 0.95"})
    void agreesWithTheArcsineFormula(double baseline, double expected, double alpha, double power) {
        double effect = 2 * Math.asin(Math.sqrt(expected)) - 2 * Math.asin(Math.sqrt(baseline));
        double root = SampleSize.quantile(1 - alpha / 2) + SampleSize.quantile(power);
        double arcsine = 2 * root * root / (effect * effect);

        assertThat(new SampleSize(baseline, expected, alpha, power).exactPerArm() / arcsine)
                .isCloseTo(1, within(0.02));
    }

    @Test
    void sizePowerAndDetectableRiseAgree() {
        Random random = new Random(101);
        for (int round = 0; round < 500; round++) {
            double baseline = 0.01 + 0.8 * random.nextDouble();
            double expected = Math.min(0.99, baseline + 0.01 + 0.1 * random.nextDouble());
            SampleSize size = new SampleSize(
                    baseline, expected, 0.01 + 0.1 * random.nextDouble(), 0.7 + 0.25 * random.nextDouble());

            long perArm = size.perArm();

            assertThat(size.powerWith(perArm)).isGreaterThanOrEqualTo(size.power() - 1e-9);
            assertThat(size.powerWith(perArm - 1)).isLessThan(size.power());
            assertThat(size.detectableRise(perArm).orElseThrow().doubleValue())
                    .isLessThanOrEqualTo(expected - baseline + 1e-6);
        }
    }

    @Test
    void noRiseShowsWithOneCaseAnArm() {
        assertThat(new SampleSize(0.9, 0.95, 0.05, 0.8).detectableRise(1)).isEmpty();
    }

    @Test
    void unfinishedExperimentHasNoSize() {
        assertThat(SampleSize.of(experiment("{ id: e }"))).isEmpty();
        assertThat(SampleSize.of(experiment("{ baseline: 0.1, expected: 0.1 }")))
                .isEmpty();
        assertThat(SampleSize.of(experiment("{ baseline: 8, expected: 12 }"))).isEmpty();
        assertThat(SampleSize.of(experiment("{ baseline: 0.08, expected: 0.12 }"))
                        .map(SampleSize::perArm))
                .contains(882L);
        assertThatThrownBy(() -> new SampleSize(0.1, 0.1, 0.05, 0.8)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void riseIsRoundedToSixDecimals() {
        assertThat(new SampleSize(0.08, 0.12, 0.05, 0.8).detectableRise(882).orElseThrow())
                .isBetween(new BigDecimal("0.0399"), new BigDecimal("0.04"));
    }

    private static Experiment experiment(String yaml) {
        return WrittenPlan.of("experiments: [" + yaml + "]").experiments().get(0);
    }
}
