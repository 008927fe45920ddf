package io.boussole.metrics.predictiveness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Row 84: the association and its interval. */
class RankCorrelationTest {
    private static final double CONFIDENCE = 0.95;

    /** Hours of television and intelligence, the usual example of the coefficient: −29 / 165. */
    @Test
    void isTheCoefficientOfTheTextbooks() {
        double[] quotients = {106, 100, 86, 101, 99, 103, 97, 113, 112, 110};
        double[] hours = {7, 27, 2, 50, 28, 29, 20, 12, 6, 17};

        assertThat(of(quotients, hours).coefficient()).isCloseTo(-29.0 / 165, within(1e-12));
    }

    /** Ranks 1, 2½, 2½, 4, 6, 5 and 1, 2, 3½, 3½, 6, 5. */
    @Test
    void sharesTheRankOfEqualValues() {
        double[] one = {1, 2, 2, 3, 5, 4};
        double[] other = {1, 2, 3, 3, 6, 4};

        assertThat(of(one, other).coefficient()).isCloseTo(16.25 / 17, within(1e-12));
    }

    @Test
    void hasTheIntervalOfBonettAndWright() {
        RankCorrelation found = independent(28, 0.6);

        double half = 1.959963984540054
                * Math.sqrt((1 + found.coefficient() * found.coefficient() / 2) / (found.effective() - 3));
        double z = Math.log((1 + found.coefficient()) / (1 - found.coefficient())) / 2;
        assertThat(found.low()).isCloseTo(Math.tanh(z - half), within(1e-12));
        assertThat(found.high()).isCloseTo(Math.tanh(z + half), within(1e-12));
    }

    @Test
    void holdsTheTruthAboutAsOftenAsItSays() {
        Random chance = new Random(84);
        long held = IntStream.range(0, 2000)
                .filter(trial -> {
                    RankCorrelation found = of(noise(chance, 24), noise(chance, 24));
                    return found.low() <= 0 && found.high() >= 0;
                })
                .count();

        assertThat(held / 2000.0).isBetween(0.93, 0.985);
    }

    @Test
    void isNotTakenInByTwoSeriesThatBothGrow() {
        double[] one = IntStream.range(0, 30).mapToDouble(week -> week).toArray();
        double[] other = IntStream.range(0, 30).mapToDouble(week -> week * week).toArray();

        RankCorrelation found = of(one, other);

        assertThat(found.coefficient()).isEqualTo(1);
        assertThat(found.effective()).isLessThan(4);
        assertThat(found.excludesZero()).isFalse();
    }

    @Test
    void hasAnIntervalOfCompleteAgreementToo() {
        double[] one = {2, 3, 6, 4, 7, 8, 2, 1, 9, 6, 9, 5};

        RankCorrelation found = of(one, one);

        assertThat(found.high()).isEqualTo(1);
        assertThat(found.low()).isBetween(0.9, 0.99);
    }

    @Test
    void saysNothingOfWhatNeverChanges() {
        assertThat(RankCorrelation.of(new double[] {1, 2, 3, 4}, new double[] {7, 7, 7, 7}, CONFIDENCE))
                .isEmpty();
        assertThat(RankCorrelation.of(new double[] {1, 2, 3}, new double[] {1, 2, 3}, CONFIDENCE))
                .isEmpty();
    }

    private static RankCorrelation independent(int n, double share) {
        Random chance = new Random(4);
        double[] one = noise(chance, n);
        double[] rest = noise(chance, n);
        return of(
                one,
                IntStream.range(0, n)
                        .mapToDouble(index -> share * one[index] + (1 - share) * rest[index])
                        .toArray());
    }

    private static double[] noise(Random chance, int n) {
        return IntStream.range(0, n).mapToDouble(index -> chance.nextGaussian()).toArray();
    }

    private static RankCorrelation of(double[] one, double[] other) {
        return RankCorrelation.of(one, other, CONFIDENCE).orElseThrow();
    }
}
