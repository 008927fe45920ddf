package io.boussole.alert.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.boussole.alert.evaluation.EvaluationRule.Range;
import io.boussole.alert.evaluation.Observation.Cohort;
import io.boussole.alert.evaluation.Observation.DayCount;
import java.time.LocalDate;
import java.util.SplittableRandom;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.apache.commons.statistics.distribution.PoissonDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScatterTest {
    private static final LocalDate MONDAY = LocalDate.parse("2027-01-04");
    private static final int QUARTERS = 400;

    /** 8 and 16 of 40: the level is 0.3, each week's variance 40 · 0.3 · 0.7, and each deviates by 4. */
    @Test
    void isPearsonsStatisticOfTheWeeks() {
        Scatter scatter = of(Quarter.closeRate(), share(new long[] {20, 20, 40}, new long[] {6, 2, 16}, 5));

        assertThat(scatter.freedom()).isEqualTo(1);
        assertThat(scatter.squares()).isCloseTo(2 * 16 / 8.4, within(1e-9));
        assertThat(scatter.dispersion()).isCloseTo(3.81, within(0.005));
        assertThat(scatter.atLeast()).isCloseTo(3.81 / 3.841, within(0.005));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 4})
    void findsTheDispersionOfEventsThatComeTogether(int alike) {
        assertFinds(alike, run -> of(Quarter.opportunities(), counts(alike, 400, new SplittableRandom(run))));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 4})
    void findsTheDispersionOfCasesThatEndAlike(int alike) {
        assertFinds(alike, run -> of(Quarter.closeRate(), shares(alike, new SplittableRandom(run))));
    }

    /** Whether a quarter is as planned is another question. */
    @Test
    void doesNotTakeAnotherLevelForScatter() {
        assertThat(mean(run -> of(Quarter.opportunities(), counts(1, 800, new SplittableRandom(run)))))
                .isCloseTo(1, within(0.08));
    }

    @Test
    void saysNothingWithoutTwoWeeksOfCases() {
        assertThat(of(Quarter.closeRate(), Quarter.decided(10, 80)).isKnown()).isFalse();
        assertThat(of(Quarter.closeRate(), Quarter.decided(80, 80)).isKnown()).isFalse();
        assertThat(of(Quarter.closeRate(), share(new long[] {2, 2}, new long[] {1, 0}, 7))
                        .isKnown())
                .isFalse();
        assertThat(of(Quarter.opportunities(), Quarter.counted(0)).isKnown()).isFalse();
        assertThat(of(Quarter.rule(Direction.HIGHER_IS_BETTER, null, new Range(null, null)), Quarter.counted(9))
                        .isKnown())
                .isFalse();
    }

    @Test
    void addsUpOverPeriods() {
        assertThat(new Scatter(6, 4).plus(new Scatter(10, 4))).isEqualTo(new Scatter(16, 8));
        assertThat(new Scatter(16, 8).dispersion()).isEqualTo(2);
    }

    private static void assertFinds(int dispersion, IntFunction<Scatter> quarters) {
        assertThat(mean(quarters)).isCloseTo(dispersion, within(0.08 * dispersion));
        assertThat(shareAbove(dispersion, quarters)).isBetween(0.01, 0.10);
    }

    private static double mean(IntFunction<Scatter> quarters) {
        return IntStream.range(0, QUARTERS)
                .mapToObj(quarters)
                .reduce(Scatter.NONE, Scatter::plus)
                .dispersion();
    }

    /** How often the lower limit is above the true value. */
    private static double shareAbove(int dispersion, IntFunction<Scatter> quarters) {
        return IntStream.range(0, QUARTERS)
                        .mapToObj(quarters)
                        .filter(scatter -> scatter.atLeast() > dispersion)
                        .count()
                / (double) QUARTERS;
    }

    private static Scatter of(EvaluationRule rule, Observation observation) {
        return Scatter.of(rule, observation, Quarter.calendar(), Quarter.DAY_AFTER);
    }

    private static Observation share(long[] entered, long[] succeeded, int daysApart) {
        return new Observation.Share(IntStream.range(0, entered.length)
                .mapToObj(i -> new Cohort(
                        MONDAY.plusDays((long) i * daysApart), entered[i], succeeded[i], entered[i] - succeeded[i]))
                .toList());
    }

    private static Observation shares(int alike, SplittableRandom random) {
        return new Observation.Share(days().map(day -> {
                    int groups = draw(4, random);
                    int good = BinomialDistribution.of(groups, 0.25)
                            .createSampler(random::nextLong)
                            .sample();
                    return new Cohort(day, (long) groups * alike, (long) good * alike, (long) (groups - good) * alike);
                })
                .toList());
    }

    private static Observation counts(int alike, int groups, SplittableRandom random) {
        double ofADay = groups / (double) days().count();
        return new Observation.Count(days().map(day -> new DayCount(day, (long) alike * draw(ofADay, random)))
                .toList());
    }

    private static Stream<LocalDate> days() {
        return Quarter.FIRST_DAY.datesUntil(Quarter.DAY_AFTER).filter(Quarter.calendar()::isWorkingDay);
    }

    private static int draw(double mean, SplittableRandom random) {
        return PoissonDistribution.of(mean).createSampler(random::nextLong).sample();
    }
}
