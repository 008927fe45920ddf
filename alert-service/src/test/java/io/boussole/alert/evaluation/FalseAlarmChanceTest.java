package io.boussole.alert.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FalseAlarmChanceTest {
    private static final Observation SHARE = Quarter.decided(1, 4);
    private static final Observation COUNT = Quarter.counted(1);

    @Test
    void isWhatTheBinomialSaysOfALineUnderAShare() {
        EvaluationRule rule = fixed(Direction.HIGHER_IS_BETTER, 0.5, new EvaluationRule.Range(0.5, null), 4.0);

        FalseAlarmChance chance = chance(rule, SHARE);

        assertThat(chance.value()).isCloseTo(5 / 16.0, within(1e-12));
        assertThat(chance.isExact()).isTrue();
    }

    @Test
    void isTheSameForALineOverAShareThatShouldBeLow() {
        EvaluationRule rule = fixed(Direction.LOWER_IS_BETTER, 0.5, new EvaluationRule.Range(null, 0.5), 4.0);

        assertThat(chance(rule, SHARE).value()).isCloseTo(5 / 16.0, within(1e-12));
    }

    @Test
    void isWhatThePoissonSaysOfALineUnderACount() {
        LocalDate monday = LocalDate.parse("2027-02-01");
        EvaluationRule rule = EvaluationRule.of(
                        Direction.HIGHER_IS_BETTER,
                        4.0,
                        new EvaluationRule.Range(2.0, null),
                        new Period(monday, monday.plusDays(1)))
                .testing(testing(Method.FIXED_THRESHOLD, null, 4));

        assertThat(chance(rule, COUNT).value()).isCloseTo(5 * Math.exp(-4), within(1e-9));
    }

    @Test
    void staysWithinTheErrorBudgetWhereThereIsOne() {
        EvaluationRule rule = Quarter.closeRate().testing(Testing.DEFAULT.plannedVolume(80.0));

        FalseAlarmChance chance = chance(rule, SHARE);

        assertThat(chance.isExact()).isTrue();
        assertThat(chance.value()).isBetween(0.02, 0.045);
    }

    @Test
    void isAtMostAlphaWhereNoVolumeIsPlanned() {
        assertThat(chance(Quarter.closeRate(), SHARE)).isEqualTo(new FalseAlarmChance(0.05, false));
    }

    @Test
    void isUnknownOfALineWithoutAPlannedVolume() {
        EvaluationRule rule = fixed(Direction.HIGHER_IS_BETTER, 0.5, new EvaluationRule.Range(0.5, null), null);

        assertThat(FalseAlarmChance.of(rule, SHARE, Quarter.calendar())).isEmpty();
    }

    private static FalseAlarmChance chance(EvaluationRule rule, Observation observation) {
        return FalseAlarmChance.of(rule, observation, Quarter.calendar()).orElseThrow();
    }

    private static EvaluationRule fixed(
            Direction direction, double target, EvaluationRule.Range range, @Nullable Double volume) {
        return Quarter.rule(direction, target, range).testing(testing(Method.FIXED_THRESHOLD, volume, 2));
    }

    private static Testing testing(Method method, @Nullable Double volume, double minExpected) {
        return new Testing(method, ErrorBudget.DEFAULT, 0.1, List.of(0.4, 0.6), minExpected, volume, 1);
    }
}
